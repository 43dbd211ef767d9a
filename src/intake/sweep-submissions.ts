import type { SubmissionId } from '../kernel/ids.ts'
import { DAY, MINUTE, plus } from '../kernel/time.ts'
import { systemActor } from '../organisation/access.ts'
import { markAccepted } from './accept-submission.ts'
import type { IntakeDeps } from './deps.ts'
import { unmarkedJoined } from './join-store.ts'
import { ringForSubmission } from './ring-for-submission.ts'
import { stuckSubmissionIds } from './submission-claim-store.ts'
import { unmarkedAccepted, untoldSubmissionIds } from './submission-news-store.ts'
import { tellBranch } from './tell-branch.ts'

/** A Submission this young has a bell of its own. */
const GRACE_MS = MINUTE
/** What is left over is done a minute later. */
const LIMIT = 200
/** A Post goes out weeks after its Submission at the latest; nobody waits for older news. */
const NEWS_MS = 90 * DAY

/**
 * Makes up for what a crash or a lost bell left undone: rings again for what waits to be looked at, marks Submissions
 * whose Post is written, and tells branches what they have not heard, a publication included.
 */
export const sweepSubmissions =
  (deps: IntakeDeps) =>
  async (signal: AbortSignal): Promise<void> => {
    const now = deps.clock.now()
    const waiting = { before: plus(now, -GRACE_MS), now, limit: LIMIT }
    await each(await stuckSubmissionIds(deps.db, waiting), signal, id => ringForSubmission(deps, id))
    const sweeper = systemActor('sweep-submissions')
    for (const { id, postId } of await unmarkedAccepted(deps.db, plus(now, -NEWS_MS)))
      await markAccepted(deps, sweeper, id, postId)
    for (const { id, postId } of await unmarkedJoined(deps.db, plus(now, -NEWS_MS)))
      await markAccepted(deps, sweeper, id, postId)
    const untold = await untoldSubmissionIds(deps.db, plus(now, -NEWS_MS), LIMIT)
    await each(untold, signal, id => tellBranch(deps, id))
  }

async function each(
  ids: readonly SubmissionId[],
  signal: AbortSignal,
  act: (id: SubmissionId) => Promise<void>,
): Promise<void> {
  for (const id of ids) {
    signal.throwIfAborted()
    await act(id)
  }
}
