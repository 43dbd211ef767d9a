import { type Kysely, sql } from 'kysely'

/** Sheets that were sent in and wait for their last word; links under which a calendar is read. */
export async function importsAndFeeds(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table post_imports (
    id text primary key, file_name text not null, rows jsonb not null, unknown_columns jsonb not null,
    created_by text not null, created_at timestamptz not null, done_at timestamptz)`,
  'create index post_imports_created on post_imports (created_at)',

  `create table calendar_links (
    person_id text primary key references people on delete cascade,
    token_hash text not null unique, created_at timestamptz not null)`,
]
