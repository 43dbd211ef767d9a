import { msBetween } from '../../kernel/time.ts'
import { attempt } from '../delivery/attempt-step.ts'
import { isSameText } from '../delivery/fingerprint.ts'
import type { PublishingDeps } from '../deps.ts'
import { type AmendWork, beginTry, fail, noteProof, putOff } from './amend-step.ts'

/** The problem of a comment that nobody would expect any more. */
export const COMMENT_TOO_LATE = 'comment-too-late'

/** Puts a comment under a published Post, never twice: after a lost answer it is looked for first. */
export async function commentAmendment(deps: PublishingDeps, work: AmendWork): Promise<void> {
  const { held, amendment, facebookPostId } = work
  if (amendment.tries > 0 && (await findEarlier(deps, work))) return
  // One that lay about for hours may no longer be wanted: a person is asked.
  if (msBetween(amendment.askedAt, deps.clock.now()) > deps.rules.lateGraceMs)
    return fail(deps, work, COMMENT_TOO_LATE, 'ask-officer')
  await beginTry(deps, work)
  const outcome = await attempt(deps, held, 'correct', (access, signal) =>
    deps.network.comment(access, facebookPostId, amendment.text, signal),
  )
  if (outcome.outcome !== 'accepted') return putOff(deps, work, outcome)
  await stand(deps, work, outcome.value.commentId)
}

/** Looks for what an earlier try may have written; true when that settled or put off the amendment. */
async function findEarlier(deps: PublishingDeps, work: AmendWork): Promise<boolean> {
  const { held, amendment, facebookPostId } = work
  const outcome = await attempt(deps, held, 'look-for-comment', (access, signal) =>
    deps.network.listComments(access, facebookPostId, signal),
  )
  if (outcome.outcome !== 'accepted') {
    await putOff(deps, work, outcome)
    return true
  }
  const mine = outcome.value.find(remote => remote.isOurs && isSameText(remote.message, amendment.text))
  if (mine) await stand(deps, work, mine.id)
  return mine !== undefined
}

async function stand(deps: PublishingDeps, work: AmendWork, facebookId: string): Promise<void> {
  const isFirst = work.amendment.kind === 'first-comment'
  await noteProof(deps, work, { facebookId }, isFirst ? { firstCommentId: facebookId } : {})
}
