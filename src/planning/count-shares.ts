import { HOUR, plus } from '../kernel/time.ts'
import type { PlanningDeps } from './deps.ts'
import { postsToCount, type SharedPost, saveShareCount } from './share-store.ts'

/** A quiet Page has a small budget of calls, and the figure moves slowly. @see FACTS: BUC 4,800 × engaged users a day */
const COUNT_EVERY_MS = 11 * HOUR

/**
 * Asks the network how often each Post with an open share task was shared, by anybody: a bare count, never who.
 * A Page that may not be called now is left for the next time.
 */
export const countShares =
  (deps: PlanningDeps) =>
  async (signal: AbortSignal): Promise<void> => {
    for (const post of await postsToCount(deps.db, plus(deps.clock.now(), -COUNT_EVERY_MS))) {
      signal.throwIfAborted()
      await countOne(deps, post, signal)
    }
  }

async function countOne(deps: PlanningDeps, post: SharedPost, signal: AbortSignal): Promise<void> {
  const reach = await deps.pages.openPage(post.pageId)
  if (reach.reach !== 'open') return
  const outcome = await deps.network.countShares(reach.page.access, post.facebookPostId, signal)
  if (outcome.outcome === 'accepted') await saveShareCount(deps.db, post.id, outcome.value, outcome.at)
  else await deps.heedFailure(reach.page, outcome)
}
