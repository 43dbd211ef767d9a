import type { PostId } from '../kernel/ids.ts'
import type { OpenPage } from '../organisation/page.ts'
import { attemptOf } from './attempt-step.ts'
import { recordAttempt } from './attempt-store.ts'
import type { PublishingDeps } from './deps.ts'
import { dropLeftover, type Leftover, leftoversOf } from './leftover-store.ts'
import { findPost, ownedIds } from './post-store.ts'
import { judge } from './verdict.ts'

/** Removes from the network what lies there unpublished for a Post and will never be shown. Safe to deliver twice. */
export const removeLeftovers =
  (deps: PublishingDeps) =>
  async (id: PostId, signal: AbortSignal): Promise<void> => {
    const leftovers = await leftoversOf(deps.db, id)
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
  leftover: Leftover,
  signal: AbortSignal,
): Promise<boolean> {
  const outcome = await deps.network.remove(page.access, leftover.facebookId, signal)
  const now = deps.clock.now()
  await recordAttempt(deps.db, deps.ids.newId(), leftover.postId, attemptOf('remove', outcome, now))
  if (outcome.outcome === 'accepted') {
    await dropLeftover(deps.db, leftover)
    return true
  }
  const verdict = judge(outcome, 0, now)
  const { code } = outcome.problem
  if (verdict.kind === 'park' && verdict.scope === 'app') await deps.pages.parkApp(verdict.until, code)
  if (verdict.kind === 'park' && verdict.scope === 'page')
    await deps.pages.parkPage(page.id, verdict.until, code)
  if (verdict.kind === 'reconnect') await deps.pages.markDeadToken(page, code)
  return false
}
