import { type Kysely, sql } from 'kysely'

/** Who is written to about a notice; what the daily look at each Page found; when the queue was last consumed. */
export async function noticeMails(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  'alter table notices add column addressed_at timestamptz',
  'create index notices_unaddressed on notices (raised_at) where addressed_at is null and closed_at is null',
  'create index notices_subject on notices (subject_kind, subject_id)',
  `create table notice_mails (
    notice_id text not null references notices on delete cascade,
    person_id text not null references people on delete cascade,
    state text not null check (state in ('waiting','sent','dropped','given-up')),
    addressed_at timestamptz not null, not_before timestamptz not null, lease_until timestamptz,
    tries integer not null default 0, sent_at timestamptz, problem text,
    primary key (notice_id, person_id))`,
  `create index notice_mails_waiting on notice_mails (not_before) where state = 'waiting'`,
  'create index notice_mails_person on notice_mails (person_id, addressed_at)',

  `alter table people add column mails text not null default 'all' check (mails in ('all','alarms','none'))`,

  `alter table pages
    add column checked_at timestamptz,
    add column unreachable_since timestamptz,
    add column visibility text check (visibility in ('seen','hidden','unknown')),
    add column visibility_post_id text`,

  'create table heartbeats (name text primary key, beat_at timestamptz not null)',
]
