import { type Kysely, sql } from 'kysely'

/** Finds without reading every Post what Today shows, what is watched each minute, and a Page's newest Post. */
export async function waitingPosts(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create index posts_waiting_for_people on posts (publish_at, id)
    where state in ('draft','in-review','failed','missed')`,
  `create index posts_newest on posts (page_id, published_at) where state = 'published'`,
  'create index notices_key on notices (key, raised_at)',
]
