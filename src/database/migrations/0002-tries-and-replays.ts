import { type Kysely, sql } from 'kysely'

/** Counts wrong passwords and unknown keys for all processes together; makes a repeated request safe after a crash. */
export async function triesAndReplays(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table failed_tries (
    kind text not null, subject_hash text not null, since timestamptz not null, count integer not null,
    primary key (kind, subject_hash))`,
  `alter table idempotency_keys
    add column new_id text not null, add column claimed_at timestamptz not null`,
]
