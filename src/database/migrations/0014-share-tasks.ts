import { type Kysely, sql } from 'kysely'

/** Asks branches to share a Post, each by a link of its own; and how often a Post was shared. */
export async function shareTasks(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  'alter table posts add column share_count integer, add column shares_counted_at timestamptz',
  `create table share_tasks (
    id text primary key, post_id text not null references posts, text text not null, due_on date,
    created_by text not null, created_at timestamptz not null, closed_at timestamptz)`,
  'create index share_tasks_newest on share_tasks (created_at, id)',
  `create table share_asks (
    task_id text not null references share_tasks on delete cascade, unit_id text not null references units,
    token_hash text not null unique, token_sealed text not null,
    confirmed_at timestamptz, confirmed_link text, primary key (task_id, unit_id))`,
]
