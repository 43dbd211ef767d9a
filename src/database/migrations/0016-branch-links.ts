import { type Kysely, sql } from 'kysely'

/** A branch sends by a link: who held its seat when, and how it is handed over. */
export async function branchLinks(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table branch_links (
    id text primary key, unit_id text not null references units, token_hash text not null unique,
    token_sealed text not null, holder_name text, holder_email text,
    created_by text not null, created_at timestamptz not null, last_used_at timestamptz,
    ended_at timestamptz, end_reason text check (end_reason in ('rotated','revoked','handed-over')),
    check ((ended_at is null) = (end_reason is null)))`,
  'create unique index branch_links_live on branch_links (unit_id) where ended_at is null',
  `create table handovers (
    token_hash text primary key, unit_id text not null references units, created_by text not null,
    created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz)`,
]
