import { type Kysely, sql } from 'kysely'

/** Every version of a Post that a person made, and what people ask of one that is already out. */
export async function revisionsAndAmendments(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table post_revisions (
    post_id text not null references posts on delete cascade, version integer not null,
    at timestamptz not null, actor_kind text not null, actor_id text not null, actor_name text not null,
    action text not null, note text,
    state text not null, message text not null, link text, first_comment text, pillar text,
    kind text not null, photos jsonb not null, publish_at timestamptz not null,
    primary key (post_id, version))`,
  // What was written before revisions were kept stands as it was found.
  `insert into post_revisions
    select id, version, updated_at, 'system', 'system', 'migrate', 'post.found', null,
      state, message, link, first_comment, pillar, kind,
      coalesce((select jsonb_agg(jsonb_build_object('photoId', photo_id, 'altText', alt_text) order by position)
        from post_photos where post_id = posts.id), '[]'), publish_at
    from posts`,

  `alter table posts add column removed_at timestamptz, add column removal_reason text`,
  `create table post_amendments (
    id text primary key, post_id text not null references posts on delete cascade,
    kind text not null check (kind in ('message','removal','correction','first-comment')),
    state text not null check (state in ('waiting','done','failed','replaced','dismissed')),
    text text not null, asked_at timestamptz not null, asked_by_id text not null, asked_by_name text not null,
    tries integer not null default 0, not_before timestamptz, unsure_until timestamptz,
    problem_code text, remedy text, facebook_id text, proved_at timestamptz, settled_at timestamptz)`,
  'create index post_amendments_post on post_amendments (post_id, asked_at)',
  `create index post_amendments_waiting on post_amendments (post_id) where state = 'waiting'`,
]
