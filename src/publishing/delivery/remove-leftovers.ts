import type { PostId } from '../../kernel/ids.ts'
import { HOUR, MINUTE, plus, SECOND } from '../../kernel/time.ts'
import type { OpenPage } from '../../organisation/page.ts'
import type { PublishingDeps } from '../deps.ts'
import { findPost, ownedIds } from '../post-store.ts'
import { attemptOf } from './attempt-step.ts'
import { recordAttempt } from './attempt-store.ts'
import { heedForAll } from './heed-for-all.ts'
import { type DueLeftover, dropLeftover, dueLeftoversOf, putOffLeftover } from './leftover-store.ts'

/** Removes from the network what lies there unpublished for a Post and will never be shown. Safe to deliver twice. */
export const removeLeftovers =
  (deps: PublishingDeps) =>
  async (id: PostId, signal: AbortSignal): Promise<void> => {
    const leftovers = await dueLeftoversOf(deps.db, id, deps.clock.now())
    const post = leftovers.length > 0 ? await findPost(deps.db, id) : undefined
    if (!post) return
    const reach = await deps.pages.openPage(post.pageId)
    if (reach.reach !== 'open') return
    const owned = await ownedIds(
      deps.db,
      leftovers.map(leftover => leftover.facebookId),
    )
    for (const leftover of leftovers) {
      // What a row calls its own is never removed: it was found and adopted meanwhile.
      const isAdopted = owned.has(leftover.facebookId)
      if (isAdopted) await dropLeftover(deps.db, leftover)
      else if (!(await remove(deps, reach.page, leftover, signal))) return
    }
  }

/** Removes one; false when the rest should wait for the next sweep. */
async function remove(
  deps: PublishingDeps,
  page: OpenPage,
  leftover: DueLeftover,
  signal: AbortSignal,
): Promise<boolean> {
  const outcome = await deps.network.remove(page.access, leftover.facebookId, signal)
  const now = deps.clock.now()
  await recordAttempt(deps.db, deps.ids.newId(), leftover.postId, attemptOf('remove', outcome, now))
  if (outcome.outcome === 'accepted') {
    await dropLeftover(deps.db, leftover)
    return true
  }
  await putOffLeftover(deps.db, leftover, plus(now, pauseMsAfter(leftover.tries)))
  await heedForAll(deps, page, outcome)
  return false
}

/** Pauses between tries to remove one thing: nobody sees it, so a removal that is refused for good costs few calls. */
const PAUSES_MS = [10 * SECOND, 30 * SECOND, MINUTE, 2 * MINUTE, 5 * MINUTE, 20 * MINUTE, HOUR]
const LONGEST_PAUSE_MS = 6 * HOUR

const pauseMsAfter = (tries: number): number => PAUSES_MS[tries] ?? LONGEST_PAUSE_MS
