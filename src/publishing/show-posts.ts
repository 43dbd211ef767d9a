import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { hasCode } from '../kernel/errors.ts'
import type { PostId } from '../kernel/ids.ts'
import type { PublishingDeps } from './deps.ts'
import { findDetails } from './post-detail-store.ts'
import { findPostsById } from './post-store.ts'
import { type PostView, viewPosts } from './post-view.ts'
import { proposeTimes } from './timing/propose-times.ts'

/** A Post that lost its time, with a free one it may move to; null where its Page has none left. */
export interface Stranded {
  readonly post: PostView
  readonly proposedAt: Date | null
}

/** Shows Posts by their time, soonest first. */
export async function showPosts(db: Kysely<Schema>, ids: readonly PostId[]): Promise<readonly PostView[]> {
  return viewPosts(await findPostsById(db, ids), await findDetails(db, ids))
}

/** Shows Posts that lost their time, each with a free one. */
export async function showStranded(
  deps: Pick<PublishingDeps, 'db' | 'clock' | 'places'>,
  ids: readonly PostId[],
): Promise<readonly Stranded[]> {
  const rows = await findPostsById(deps.db, ids)
  const times = await proposeTimes(deps, rows, deps.clock.now()).catch(noneIfFull)
  const posts = viewPosts(rows, await findDetails(deps.db, ids))
  return posts.map(post => ({ post, proposedAt: times.get(post.id) ?? null }))
}

/** A plan without a free place is told beside each Post, not instead of all of them. */
function noneIfFull(error: unknown): ReadonlyMap<PostId, Date> {
  if (hasCode(error, 'NO_SLOT_LEFT')) return new Map()
  throw error
}
