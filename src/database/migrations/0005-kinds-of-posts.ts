import { type Kysely, sql } from 'kysely'

/** What kind of Post it is, who is behind it, what drafted it by itself; and notices to people. */
export async function kindsOfPosts(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table posts
    add column kind text not null default 'ordinary' check (kind in ('ordinary','tribute','urgent')),
    add column official_source text,
    add column unit_id text references units,
    add column sibling_key text,
    add column origin_key text unique`,
  'create index posts_sibling on posts (sibling_key) where sibling_key is not null',
  'create index posts_unit on posts (unit_id, publish_at) where unit_id is not null',

  `create table notices (
    id text primary key, kind text not null, key text not null,
    subject_kind text not null, subject_id text not null, facts jsonb not null default '{}',
    person_id text references people on delete cascade,
    raised_at timestamptz not null, closed_at timestamptz)`,
  'create unique index notices_open on notices (key) where closed_at is null',
  'create index notices_raised on notices (raised_at)',
]
