import { type Kysely, sql } from 'kysely'

/** What branches send: photos that arrive one by one, and the Submission they belong to. */
export async function submissions(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table uploads (
    id text primary key, unit_id text not null references units, link_id text not null references branch_links,
    temporary_id text not null, length_bytes integer not null, file_name text, sha256 text not null, taken_at text,
    state text not null check (state in ('arriving','received','refused')), refusal_code text,
    created_at timestamptz not null, expires_at timestamptz not null, ended_at timestamptz)`,
  `create index uploads_arriving on uploads (expires_at) where state = 'arriving'`,
  'create index uploads_unit on uploads (unit_id, created_at)',
  `create table submissions (
    id text primary key, unit_id text not null references units, link_id text not null references branch_links,
    client_id text not null, receipt_number text not null unique,
    state text not null check (state in ('received','ready','returned','accepted','rejected')),
    version integer not null default 1, title text not null, body text not null,
    sent_title text not null, sent_body text not null,
    genre text check (genre in ('news','story','photos','video')),
    pillar text check (pillar in ('members','planning','counsel')), event_date date, place text, video_link text,
    results jsonb not null, received_at timestamptz not null, updated_at timestamptz not null,
    ready_at timestamptz, decided_at timestamptz, decided_by text, reason_code text, reason text,
    post_id text references posts, lease_until timestamptz, tries integer not null default 0,
    unique (unit_id, client_id))`,
  'create index submissions_newest on submissions (received_at, id)',
  'create index submissions_unit on submissions (unit_id, received_at)',
  'create index submissions_post on submissions (post_id) where post_id is not null',
  `create index submissions_unfinished on submissions (received_at) where state = 'received'`,
  `create table submission_photos (
    submission_id text not null references submissions on delete cascade, photo_id text not null,
    position integer not null, alt_text text not null, removed_at timestamptz,
    primary key (submission_id, photo_id))`,
  'create index submission_photos_photo on submission_photos (photo_id)',
  `create table submission_notes (
    id text primary key, submission_id text not null references submissions on delete cascade,
    written_by text not null check (written_by in ('branch','officer')), name text not null, text text not null,
    at timestamptz not null)`,
  'create index submission_notes_submission on submission_notes (submission_id, at)',
]
