import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PostId } from '../../kernel/ids.ts'
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
