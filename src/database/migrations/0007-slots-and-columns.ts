import { type Kysely, sql } from 'kysely'

/** Weekly places per Page, columns that come back, and which Posts may be used again. */
export async function slotsAndColumns(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table editorial_columns (
    id text primary key, name text not null, page_id text references pages,
    pillar text check (pillar in ('members','planning','counsel')), template_id text, recurrence jsonb,
    created_at timestamptz not null, archived_at timestamptz)`,

  `create table slots (
    id text primary key, page_id text not null references pages,
    weekday int not null check (weekday between 1 and 7), time text not null check (time ~ '^\\d\\d:\\d\\d$'),
    column_id text references editorial_columns, created_at timestamptz not null,
    unique (page_id, weekday, time))`,

  `alter table posts
    add column column_id text references editorial_columns,
    add column is_evergreen boolean not null default false,
    add column reused_from_id text references posts`,
  'create index posts_evergreen on posts (publish_at) where is_evergreen',
  'create index posts_reused on posts (reused_from_id) where reused_from_id is not null',
]
