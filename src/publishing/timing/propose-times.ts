import type { PostId } from '../../kernel/ids.ts'
import type { PostRow } from '../delivery/claim-store.ts'
import type { PublishingDeps } from '../deps.ts'
import { fairOrder } from '../hold/fair-order.ts'

type Waiting = Pick<PostRow, 'id' | 'pageId' | 'unitId' | 'publishAt'>

/**
 * Proposes a free time for each of several Posts that lost theirs: the next ones of their Pages, the branches taking
 * turns.
 * @throws {NO_SLOT_LEFT}
 */
export async function proposeTimes(
  { places }: Pick<PublishingDeps, 'places'>,
  posts: readonly Waiting[],
  from: Date,
): Promise<ReadonlyMap<PostId, Date>> {
  const except = posts.map(post => post.id)
  const times = new Map<PostId, Date>()
  for (const [pageId, ofPage] of Map.groupBy(posts, post => post.pageId)) {
    const free = await places.nextFree(pageId, { count: ofPage.length, from, except })
    for (const [index, post] of fairOrder(ofPage).entries()) {
      const at = free[index]
      if (at) times.set(post.id, at)
    }
  }
  return times
}
