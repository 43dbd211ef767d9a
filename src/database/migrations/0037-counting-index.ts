import { type Kysely, sql } from 'kysely'

/** Puts all that is counted of a branch's page posts into their index, so that figures never open the table. */
export async function countingIndex(db: Kysely<never>): Promise<void> {
  await sql.raw('drop index page_posts_unit').execute(db)
  await sql
    .raw(`create index page_posts_unit on page_posts (unit_id, posted_at desc)
      include (id, post_id, network_post_id, address, event_id, source, genre, pillar, is_verified)
      where removed_at is null and excluded_at is null`)
    .execute(db)
}
