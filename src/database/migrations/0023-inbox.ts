import { type Kysely, sql } from 'kysely'

/** Several Submissions in one Post, decisions taken back, and ways of working that others may start from. */
export async function inbox(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table submissions add column joining_post_id text, add column reopened_count integer not null default 0`,
  'create index submissions_joining on submissions (joining_post_id) where joining_post_id is not null',
  `create table good_practices (
    id text primary key, title text not null, text text not null,
    pillar text check (pillar in ('members','planning','counsel')), unit_id text references units,
    submission_id text references submissions on delete set null, created_by text not null, created_at timestamptz not null,
    retired_at timestamptz)`,
  'create index good_practices_newest on good_practices (created_at desc, id)',
  'create index good_practices_submission on good_practices (submission_id) where submission_id is not null',
]
