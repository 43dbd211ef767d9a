import { type Kysely, sql } from 'kysely'

/** The first rooms: people, who did what, Pages, photos, Posts and the scheduler's memory. */
export async function firstRooms(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const ROLE = `text not null check (role in ('admin','officer','reviewer','viewer'))`

const STATEMENTS = [
  `create table people (
    id text primary key, email text not null unique check (email = lower(email)), name text not null, role ${ROLE},
    password_hash text, totp_secret_sealed text, totp_confirmed_at timestamptz,
    disabled_at timestamptz, created_at timestamptz not null)`,
  `create table sign_in_links (
    token_hash text primary key, person_id text not null references people on delete cascade,
    created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz)`,
  `create table sessions (
    id text primary key, token_hash text not null unique, person_id text not null references people on delete cascade,
    device text not null, created_at timestamptz not null, last_seen_at timestamptz not null,
    expires_at timestamptz not null, ended_at timestamptz)`,
  'create index sessions_person on sessions (person_id)',
  `create table api_keys (
    id text primary key, name text not null, role ${ROLE}, key_hash text not null unique,
    created_at timestamptz not null, last_used_at timestamptz, revoked_at timestamptz)`,

  `create table audit_entries (
    seq bigint generated always as identity primary key, at timestamptz not null,
    actor_kind text not null, actor_id text not null, actor_name text not null,
    action text not null, subject_kind text not null, subject_id text not null,
    facts jsonb not null, previous_hash text not null, hash text not null unique)`,
  'create index audit_entries_subject on audit_entries (subject_kind, subject_id)',
  'create index audit_entries_at on audit_entries (at)',
  `create function refuse_change() returns trigger language plpgsql as
    $$ begin raise exception 'audit entries are append-only'; end $$`,
  `create trigger audit_entries_append_only before update or delete or truncate on audit_entries
    for each statement execute function refuse_change()`,

  `create table idempotency_keys (
    actor_id text not null, key text not null, route text not null, body_hash text not null,
    status integer, response text, created_at timestamptz not null, primary key (actor_id, key))`,
  'create index idempotency_keys_age on idempotency_keys (created_at)',

  `create table units (
    id text primary key, name text not null, short_name text, parent_id text references units,
    level text not null, block text, valid_from date, valid_to date, merged_into_id text references units,
    target_posts_per_month integer check (target_posts_per_month >= 0), created_at timestamptz not null)`,
  'create index units_parent on units (parent_id)',

  `create table pages (
    id text primary key, facebook_page_id text not null unique, name text not null,
    purpose text not null check (purpose in ('publish','track')), unit_id text references units,
    token_sealed text not null, token_state text not null check (token_state in ('ok','expiring','needs-reconnect')),
    token_expires_at timestamptz, data_access_expires_at timestamptz, token_problem text,
    parked_until timestamptz, park_problem text,
    created_at timestamptz not null, updated_at timestamptz not null)`,
  `create table network_parks (
    scope text primary key check (scope = 'app'), until timestamptz not null, problem text not null)`,

  `create table photos (
    id text primary key, state text not null check (state in ('processing','ready','refused')),
    sha256 text not null, original_bytes integer not null, original_name text, alt_text text not null,
    format text, width_px integer, height_px integer, taken_at text, refusal_code text,
    warnings jsonb not null default '[]', created_by text not null, created_at timestamptz not null,
    processed_at timestamptz, lease_until timestamptz, tries integer not null default 0)`,
  `create index photos_processing on photos (created_at) where state = 'processing'`,
  `create table photo_variants (
    photo_id text not null references photos on delete cascade, name text not null, sha256 text not null,
    width_px integer not null, height_px integer not null, bytes integer not null, primary key (photo_id, name))`,

  `create table posts (
    id text primary key, page_id text not null references pages,
    state text not null check (state in ('draft','in-review','scheduled','staged','publishing','published',
      'unconfirmed','failed','missed','canceled')),
    version integer not null default 1, message text not null, link text, first_comment text,
    pillar text check (pillar in ('members','planning','counsel')), template_id text,
    publish_at timestamptz not null, created_by text not null,
    created_at timestamptz not null, updated_at timestamptz not null,
    turn integer not null default 1, claim_token text, lease_until timestamptz, not_before timestamptz,
    tries integer not null default 0, problem_code text, remedy text,
    facebook_post_id text, flip_intent_at timestamptz,
    published_at timestamptz, permalink text, lateness_ms integer,
    first_comment_id text, first_comment_settled_at timestamptz, return_reason text)`,
  `create index posts_unfinished on posts (publish_at)
    where state in ('scheduled','staged','publishing','unconfirmed')`,
  `create index posts_awaiting_comment on posts (publish_at)
    where state = 'published' and first_comment is not null and first_comment_settled_at is null`,
  'create index posts_by_time on posts (publish_at, id)',
  'create index posts_by_page on posts (page_id, publish_at)',
  'create unique index posts_facebook_post on posts (facebook_post_id) where facebook_post_id is not null',
  `create table post_photos (
    post_id text not null references posts on delete cascade, photo_id text not null references photos,
    position integer not null, alt_text text not null, facebook_photo_id text, uploaded_at timestamptz,
    primary key (post_id, position), unique (post_id, photo_id))`,
  'create index post_photos_photo on post_photos (photo_id)',
  `create table post_attempts (
    id text primary key, post_id text not null references posts on delete cascade, step text not null,
    outcome text not null check (outcome in ('accepted','refused','throttled','unconfirmed')),
    at timestamptz not null, code text, remedy text,
    graph_code integer, graph_subcode integer, graph_trace_id text)`,
  'create index post_attempts_post on post_attempts (post_id, at)',
  `create table post_leftovers (
    post_id text not null references posts on delete cascade, facebook_id text not null,
    kind text not null check (kind in ('post','photo','comment')), created_at timestamptz not null,
    primary key (post_id, facebook_id))`,
  `create table post_intents (
    id text primary key, post_id text not null references posts on delete cascade, page_id text not null references pages,
    at timestamptz not null, message_hash text not null, photo_ids jsonb not null, settled_at timestamptz)`,
  'create index post_intents_open on post_intents (page_id, at) where settled_at is null',
  `create table settings (key text primary key, value jsonb not null)`,

  'create table scheduler_ticks (job_name text primary key, last_tick_at timestamptz not null)',
]
