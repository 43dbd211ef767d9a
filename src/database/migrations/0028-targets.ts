import { type Kysely, sql } from 'kysely'

/** How often branches are to publish, and the weeks in which nobody expects it. */
export async function targets(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table targets (
    id text primary key, unit_id text references units, block text,
    posts_per_month integer not null check (posts_per_month between 0 and 1000),
    longest_gap_days integer not null check (longest_gap_days between 1 and 366),
    valid_from date not null, valid_to date, created_by text not null, created_at timestamptz not null,
    check (unit_id is null or block is null))`,
  `create table excused_weeks (
    id text primary key, unit_id text references units, block text, from_on date not null, to_on date not null,
    reason text not null, created_by text not null, created_at timestamptz not null,
    check (unit_id is null or block is null), check (from_on <= to_on))`,
]
