import { type Kysely, sql } from 'kysely'

/** By what a page post is known again, what people decided about it, and every link that was pasted. */
export async function counting(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table page_posts
    add column known_by text[] not null default '{}',
    add column is_judged boolean not null default false,
    add column moved_from_id text references units,
    add column same_as_id text references page_posts`,
  'create index page_posts_known on page_posts using gin (known_by)',
  'create index page_posts_page on page_posts (page_id, posted_at desc)',
  `create table pasted_links (
    id text primary key, unit_id text not null references units, typed text not null,
    verdict text not null, address text, known_by text[] not null default '{}',
    said_on date, genre text, page_post_id text references page_posts,
    created_by text not null, created_at timestamptz not null,
    decision text check (decision in ('counted','refused')), decided_at timestamptz, decided_by text)`,
  'create index pasted_links_unit on pasted_links (unit_id, created_at desc)',
  `create index pasted_links_open on pasted_links (created_at)
    where verdict in ('claimed','shortened') and decided_at is null`,
]
