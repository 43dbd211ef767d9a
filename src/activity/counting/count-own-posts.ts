import { pagePostId } from '../../kernel/ids.ts'
import { systemActor } from '../../organisation/access.ts'
import type { ActivityDeps } from '../deps.ts'
import type { Sighting } from '../page-post.ts'
import { genreOf } from '../page-post-genre.ts'
import { markRemoved, upsertPagePosts } from '../page-post-store.ts'
import { type CreditedPost, takenDownPagePosts, uncountedPosts } from './own-post-store.ts'

/** What is left over is counted a minute later. */
const LIMIT = 500

/**
 * Counts what our Pages published for the units it tells about or whose news it is made of, and no longer what was
 * taken down. Run twice, or broken off and run again, it ends the same.
 */
export const countOwnPosts =
  (deps: ActivityDeps) =>
  async (signal: AbortSignal): Promise<void> => {
    const uncounted = await uncountedPosts(deps.db, LIMIT)
    for (const post of uncounted) {
      signal.throwIfAborted()
      const making = { newId: () => pagePostId(deps.ids.newId()), now: deps.clock.now() }
      await deps.db.transaction().execute(trx => upsertPagePosts(trx, [sightingOf(post)], making))
    }
    const gone = await takenDownPagePosts(deps.db)
    await deps.db.transaction().execute(trx => markRemoved(trx, gone, deps.clock.now()))
  }

const sightingOf = (post: CreditedPost): Sighting => ({
  unitId: post.unitId,
  pageId: post.pageId,
  source: 'ours',
  networkPostId: post.facebookPostId,
  address: post.permalink,
  postId: post.postId,
  genre: genreOf({ message: post.message, isShare: false, isVideo: false, photoCount: post.photoCount }),
  pillar: post.pillar,
  message: post.message,
  postedAt: post.publishedAt,
  isVerified: true,
  photoHash: post.photoHash,
  createdBy: systemActor('counting').id,
})
