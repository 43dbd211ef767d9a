import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../src/database/schema.ts'

const BRANCHES = 300
const POSTS = 500_000

/** The newest month of five years of page posts. */
export const NEWEST_MONTH = { year: 2026, month: 10, day: 1 }

/** Writes 300 branches and what they published in five years: a fifth of the posts show an event of another one. */
export async function fillPagePosts(db: Kysely<Schema>): Promise<void> {
  await sql`insert into units (id, name, level, block, created_at)
    select 'branch-' || n, 'Đoàn cơ sở ' || n, 'co_so', 'Khối ' || n % 4, now()
    from generate_series(0, ${sql.lit(BRANCHES - 1)}) n`.execute(db)
  await sql`insert into page_posts (id, unit_id, source, network_post_id, known_by, genre, pillar, message, posted_at,
      event_id, is_verified, created_by, created_at)
    select gen_random_uuid()::text, 'branch-' || n % ${sql.lit(BRANCHES)},
      (array['automatic','link','ours'])[1 + n % 3], '61' || n % 300 || '_' || n, array[n::text],
      (array['news','story','photos','video','share'])[1 + n % 5],
      (array['members','planning','counsel',null])[1 + n % 4], 'Ra quân Ngày Chủ nhật xanh',
      timestamptz '2021-11-01' + (n::bigint * 7919 % ${sql.lit(POSTS)}) * interval '5 years' / ${sql.lit(POSTS)},
      case when n % 5 = 0 then 'event-' || n / 600 * 300 + n % 300 end, n % 4 > 0, 'bench', now()
    from generate_series(1, ${sql.lit(POSTS)}) n`.execute(db)
  await sql`vacuum analyze page_posts`.execute(db)
  await sql`analyze units`.execute(db)
}
