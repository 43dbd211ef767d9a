import type { PostId } from '../../kernel/ids.ts'
import { MINUTE, plus } from '../../kernel/time.ts'
import { ring } from '../delivery/attempt-step.ts'
import { type Held, PROGRAM_FAULT, underClaim } from '../delivery/claim.ts'
import { releaseClaim } from '../delivery/claim-store.ts'
import type { PublishingDeps } from '../deps.ts'
import { amendMessage } from './amend-message.ts'
import { dueAmendments, nextAmendmentAt } from './amendment-store.ts'
import { commentAmendment } from './comment-amendment.ts'
import { removePublished } from './remove-published.ts'

/** A bell that waits longer would mute the sweep's, which rings at the latest then. */
const BELL_AHEAD_MS = MINUTE

/**
 * Does what people asked of a Post that is out. Safe to deliver twice and to be killed anywhere: each step repeats
 * without harm, and a comment is looked for before it is written again.
 */
export const amendPost =
  (deps: PublishingDeps) =>
  (postId: PostId, signal: AbortSignal): Promise<void> =>
    // The Post's own pause is its first comment's.
    underClaim(deps, { postId, states: ['published'], aheadMs: 0, isImpatient: true }, signal, held =>
      amend(deps, held),
    )

async function amend(deps: PublishingDeps, held: Held): Promise<void> {
  const { id, facebookPostId, problemCode } = held.post
  if (facebookPostId !== null && (await isRemovedBy(deps, held, facebookPostId))) return
  // It got this far, so the program is no longer stuck.
  const told = problemCode === PROGRAM_FAULT ? { problemCode: null, remedy: null } : {}
  const turn = await releaseClaim(deps.db, held.key, told)
  if (turn === null) held.lost()
  const next = await nextAmendmentAt(deps.db, id)
  const isSoon = next !== null && next <= plus(deps.clock.now(), BELL_AHEAD_MS)
  if (isSoon) await ring(deps, 'amendPost', { postId: id, turn }, next)
}

/** Does all that is due, in order; true when the Post is gone from its Page and nothing more can be done to it. */
async function isRemovedBy(deps: PublishingDeps, held: Held, facebookPostId: string): Promise<boolean> {
  for (const amendment of await dueAmendments(deps.db, held.post.id, deps.clock.now())) {
    const work = { held, amendment, facebookPostId }
    if (amendment.kind === 'message') await amendMessage(deps, work)
    else if (amendment.kind !== 'removal') await commentAmendment(deps, work)
    else if (await removePublished(deps, work)) return true
  }
  return false
}
