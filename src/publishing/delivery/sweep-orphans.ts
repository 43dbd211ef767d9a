import type { PageId, PostId } from '../../kernel/ids.ts'
import { HOUR, MINUTE, msBetween, plus } from '../../kernel/time.ts'
import type { RemotePost } from '../../ports/network.ts'
import type { PublishingDeps } from '../deps.ts'
import { lockPost, ownedIds } from '../post-store.ts'
import { lookBackTo, mayComeFrom } from './fingerprint.ts'
import { heedForAll } from './heed-for-all.ts'
import {
  hasSome,
  type Intent,
  openIntentsOfPage,
  pagesWithOpenIntents,
  settleIntent,
} from './intent-store.ts'
import { addLeftover } from './leftover-store.ts'
import { ringToRemove } from './unstage.ts'

/** Younger intents and posts belong to a worker that is still at it. */
const SETTLED_AFTER_MS = 5 * MINUTE
/** After this nothing can arrive any more, and the intent is closed. */
const CLOSED_AFTER_MS = 6 * HOUR

/**
 * Finds unpublished posts that look exactly like one of our recorded intents and belong to no row, and notes them to
 * be removed; never anything else.
 */
export const sweepOrphans =
  (deps: PublishingDeps) =>
  async (signal: AbortSignal): Promise<void> => {
    const before = plus(deps.clock.now(), -SETTLED_AFTER_MS)
    for (const pageId of await pagesWithOpenIntents(deps.db, before))
      await sweepPage(deps, pageId, before, signal)
  }

async function sweepPage(
  deps: PublishingDeps,
  pageId: PageId,
  before: Date,
  signal: AbortSignal,
): Promise<void> {
  const reach = await deps.pages.openPage(pageId)
  const intents = await openIntentsOfPage(deps.db, pageId, before)
  if (reach.reach !== 'open' || !hasSome(intents)) return
  const listed = await deps.network.listPosts(reach.page.access, lookBackTo(intents), signal)
  if (listed.outcome !== 'accepted') return heedForAll(deps, reach.page, listed)
  const settled = listed.value.filter(remote => remote.createdAt < before)
  for (const intent of intents) await sweepIntent(deps, intent, settled)
}

async function sweepIntent(
  deps: PublishingDeps,
  intent: Intent,
  remotes: readonly RemotePost[],
): Promise<void> {
  const alike = remotes.filter(remote => !remote.isPublished && mayComeFrom(remote, intent))
  for (const remote of alike) await noteOrphan(deps, intent.postId, remote.id)
  const now = deps.clock.now()
  if (msBetween(intent.at, now) > CLOSED_AFTER_MS) await settleIntent(deps.db, intent.id, now)
}

/** A Post that still looks for its own lost copy keeps it: only what no row owns or awaits is an orphan. */
async function noteOrphan(deps: PublishingDeps, postId: PostId, facebookId: string): Promise<void> {
  const isNoted = await deps.db.transaction().execute(async trx => {
    const post = await lockPost(trx, postId)
    const isAwaited =
      post?.facebookPostId === null && (post.state === 'unconfirmed' || post.state === 'scheduled')
    if (!post || isAwaited || (await ownedIds(trx, [facebookId])).has(facebookId)) return false
    await addLeftover(trx, { postId, facebookId, kind: 'post' }, deps.clock.now())
    return true
  })
  if (isNoted) await ringToRemove(deps, postId)
}
