import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PageId, PagePostId, PostId, UnitId } from '../../kernel/ids.ts'
import type { PagePostPillar } from '../page-post.ts'

/** Tells which of these posts of the network are Posts of ours, by the network's ids. */
export async function ownPostsAmong(
  db: Kysely<Schema>,
  networkPostIds: readonly string[],
): Promise<ReadonlyMap<string, { readonly id: PostId; readonly pillar: PagePostPillar | null }>> {
  if (networkPostIds.length === 0) return new Map()
  const rows = await db
    .selectFrom('posts')
    .select(['id', 'pillar', 'facebookPostId'])
    .where('facebookPostId', 'in', networkPostIds)
    .execute()
  return new Map(
    rows.flatMap(({ facebookPostId, ...post }) =>
      facebookPostId === null ? [] : [[facebookPostId, post] as const],
    ),
  )
}

/** A Post of ours that is out, and a unit that it was published for. */
export interface CreditedPost {
  readonly postId: PostId
  readonly unitId: UnitId
  readonly pageId: PageId
  readonly facebookPostId: string | null
  readonly permalink: string | null
  readonly message: string
  readonly pillar: PagePostPillar | null
  readonly publishedAt: Date
  readonly photoCount: number
  readonly photoHash: string | null
}

/** Lists Posts that are out and do not count yet for a unit they tell about or whose news they are made of. */
export async function uncountedPosts(db: Kysely<Schema>, limit: number): Promise<readonly CreditedPost[]> {
  const { rows } = await sql<CreditedPost>`
    with credited as (
      select id as post_id, unit_id from posts where unit_id is not null
      union
      select post_id, unit_id from submissions where post_id is not null and state = 'accepted')
    select posts.id as post_id, credited.unit_id, page_id, facebook_post_id, permalink, message, pillar, published_at,
      (select count(*) from post_photos where post_id = posts.id)::integer as photo_count,
      (select perceptual_hash from post_photos join photos on photos.id = photo_id
        where post_id = posts.id order by position limit 1) as photo_hash
    from credited join posts on posts.id = credited.post_id
    where posts.state = 'published' and posts.removed_at is null and posts.published_at is not null
      and not exists (select from page_posts counted where counted.post_id = posts.id and counted.source = 'ours'
        and credited.unit_id in (counted.unit_id, counted.moved_from_id))
    order by posts.published_at limit ${limit}`.execute(db)
  return rows
}

/** Lists page posts whose Post was taken off its Page by us. */
export async function takenDownPagePosts(db: Kysely<Schema>): Promise<readonly PagePostId[]> {
  const rows = await db
    .selectFrom('pagePosts')
    .innerJoin('posts', 'posts.id', 'pagePosts.postId')
    .select('pagePosts.id')
    .where('pagePosts.removedAt', 'is', null)
    .where('posts.removedAt', 'is not', null)
    .execute()
  return rows.map(({ id }) => id)
}
