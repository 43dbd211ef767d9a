import { type Kysely, sql } from 'kysely'

/** Who approved or returned which version of a Post, links to decide by, and what an urgent Post pushed back. */
export async function approvals(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table post_approvals (
    id text primary key,
    post_id text not null references posts on delete cascade,
    version integer not null,
    actor_kind text not null, actor_id text not null, actor_name text not null,
    decision text not null check (decision in ('approved','returned')),
    reason_code text, reason text,
    via text not null check (via in ('page','api','link')),
    at timestamptz not null)`,
  'create index post_approvals_post on post_approvals (post_id, at)',

  `create table decision_links (
    token_hash text primary key,
    post_id text not null references posts on delete cascade,
    version integer not null,
    person_id text not null references people on delete cascade,
    created_at timestamptz not null, expires_at timestamptz not null, used_at timestamptz)`,
  'create index decision_links_expires on decision_links (expires_at)',

  `create table post_pushes (
    urgent_post_id text not null references posts on delete cascade,
    post_id text not null references posts on delete cascade,
    from_at timestamptz not null, to_at timestamptz not null,
    primary key (urgent_post_id, post_id))`,

  `alter table posts
    add column official_link text,
    add column approvals_from_version integer not null default 1,
    add column asked_at timestamptz,
    add column deputies_told_at timestamptz,
    add column update_asked_at timestamptz,
    add column update_settled_at timestamptz,
    add column closing_note text`,
  `update posts set asked_at = updated_at where state = 'in-review'`,
]
