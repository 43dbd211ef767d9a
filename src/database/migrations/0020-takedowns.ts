import { type Kysely, sql } from 'kysely'

/** Requests to take something down, what belongs to each, and a consent taken back that nobody had written down. */
export async function takedowns(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  'alter table photo_consents alter column class drop not null',
  'alter table photo_consents add check (class is not null or withdrawn_at is not null)',
  `create table takedowns (
    id text primary key, receipt_number text not null unique,
    state text not null check (state in ('asked','working','done','refused')),
    what text not null, why text not null, relation text not null check (relation in ('self','guardian','other')),
    contact text, asked_at timestamptz not null, target_at timestamptz not null, answer_due_at timestamptz not null,
    stop_due_at timestamptz not null, decided_at timestamptz, decided_by text, decided_by_name text, reason text,
    closed_at timestamptz, answered_at timestamptz, updated_at timestamptz not null)`,
  'create index takedowns_newest on takedowns (asked_at desc, id)',
  `create index takedowns_open on takedowns (answer_due_at) where state in ('asked','working')`,
  `create table takedown_targets (
    takedown_id text not null references takedowns on delete cascade, kind text not null check (kind in ('post','photo')),
    target_id text not null, done_at timestamptz, primary key (takedown_id, kind, target_id))`,
]
