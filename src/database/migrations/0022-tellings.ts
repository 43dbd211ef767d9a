import { type Kysely, sql } from 'kysely'

/** Branches are told what became of what they sent, on their phones and by letter. */
export async function tellings(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table push_subscriptions (
    id text primary key, link_id text not null references branch_links, subscription_sealed text not null,
    created_at timestamptz not null)`,
  'create index push_subscriptions_link on push_subscriptions (link_id)',
  `create table branch_tellings (
    id text primary key, submission_id text not null references submissions on delete cascade,
    link_id text not null references branch_links,
    subscription_id text references push_subscriptions on delete cascade,
    step text not null check (step in ('returned','rejected','accepted','planned','published')),
    state text not null check (state in ('waiting','sent','dropped','given-up')),
    addressed_at timestamptz not null, not_before timestamptz not null, lease_until timestamptz,
    tries integer not null default 0, sent_at timestamptz, problem text)`,
  `create index branch_tellings_due on branch_tellings (not_before) where state = 'waiting'`,
  'create index branch_tellings_submission on branch_tellings (submission_id)',
  'create index branch_tellings_subscription on branch_tellings (subscription_id)',
]
