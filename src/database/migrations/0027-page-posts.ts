import { type Kysely, sql } from 'kysely'

/** What branches showed on a Page, from three sources, and how far each Page has been counted. */
export async function pagePosts(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table page_posts (
    id text primary key, unit_id text not null references units, page_id text references pages,
    source text not null check (source in ('automatic','link','ours')),
    network_post_id text, address text, post_id text references posts,
    genre text not null check (genre in ('news','story','photos','video','share')),
    pillar text check (pillar in ('members','planning','counsel')), message text not null,
    posted_at timestamptz not null, is_day_only boolean not null default false,
    event_id text, is_verified boolean not null, checked_at timestamptz, photo_hash text,
    edited_at timestamptz, removed_at timestamptz, excluded_at timestamptz, excluded_reason text,
    created_by text not null, created_at timestamptz not null,
    unique (network_post_id, unit_id), unique (address, unit_id), unique (post_id, unit_id))`,
  `create index page_posts_time on page_posts (posted_at) include (unit_id)
    where removed_at is null and excluded_at is null`,
  `create index page_posts_unit on page_posts (unit_id, posted_at desc)
    where removed_at is null and excluded_at is null`,
  'create index page_posts_event on page_posts (event_id) where event_id is not null',
  `create table page_syncs (
    page_id text primary key references pages on delete cascade,
    covered_from timestamptz, covered_to timestamptz, last_synced_at timestamptz, wanted_at timestamptz,
    backfill_from timestamptz, backfill_done integer not null default 0, backfill_total integer not null default 0,
    problem text, not_before timestamptz, lease_until timestamptz, claim_token text, tries integer not null default 0)`,
]
