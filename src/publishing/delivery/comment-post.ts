import { amendmentId, type PostId } from '../../kernel/ids.ts'
import { msBetween, plus } from '../../kernel/time.ts'
import type { Remedy } from '../../ports/network.ts'
import { commentPauseMs } from '../amendment/amendment.ts'
import { insertAmendment } from '../amendment/amendment-store.ts'
import { COMMENT_TOO_LATE } from '../amendment/comment-amendment.ts'
import { raiseAmendment } from '../amendment/raise-amendment.ts'
import type { PublishingDeps } from '../deps.ts'
import { attempt, giveBack, openOrWait } from './attempt-step.ts'
import { type Held, underClaim } from './claim.ts'
import { releaseClaim } from './claim-store.ts'
import { isSameText } from './fingerprint.ts'
import { NOT_LISTED } from './prove-published.ts'
import { type Failure, judge } from './verdict.ts'

/** Puts the first comment under a published Post, by the same rule: look for it after a lost answer, else write it. */
export const commentPost =
  (deps: PublishingDeps) =>
  (postId: PostId, signal: AbortSignal): Promise<void> =>
    underClaim(deps, { postId, states: ['published'], aheadMs: 0 }, signal, held => comment(deps, held))

async function comment(deps: PublishingDeps, held: Held): Promise<void> {
  const { post } = held
  if (post.firstComment === null || post.facebookPostId === null || post.firstCommentSettledAt !== null)
    return giveBack(deps, held, { state: 'published' })
  if ((await openOrWait(deps, held, { state: 'published', bell: 'commentPost' })) === null) return
  if (post.tries > 0 && (await findEarlier(deps, held, post.facebookPostId, post.firstComment))) return
  if (isTooLate(deps, held)) return giveUp(deps, held, COMMENT_TOO_LATE, 'ask-officer')
  await write(deps, held, post.facebookPostId, post.firstComment)
}

/** Looks for what an earlier try may have written; true when the Post was given back. */
async function findEarlier(
  deps: PublishingDeps,
  held: Held,
  facebookPostId: string,
  text: string,
): Promise<boolean> {
  const outcome = await attempt(deps, held, 'look-up', (access, signal) =>
    deps.network.listComments(access, facebookPostId, signal),
  )
  if (outcome.outcome !== 'accepted') {
    await waitOrGiveUp(deps, held, outcome)
    return true
  }
  const mine = outcome.value.find(remote => remote.isOurs && isSameText(remote.message, text))
  if (mine === undefined) return false
  await settle(deps, held, mine.id)
  return true
}

async function write(deps: PublishingDeps, held: Held, facebookPostId: string, text: string): Promise<void> {
  // From here on a crash leaves it unknown whether the comment stands: the next try gives it time, and looks first.
  await held.save({ tries: held.post.tries + 1, notBefore: againAt(deps, held) })
  const outcome = await attempt(deps, held, 'comment', (access, signal) =>
    deps.network.comment(access, facebookPostId, text, signal),
  )
  if (outcome.outcome === 'accepted') return settle(deps, held, outcome.value.commentId)
  await waitOrGiveUp(deps, held, outcome)
}

async function settle(deps: PublishingDeps, held: Held, firstCommentId: string): Promise<void> {
  const settled = { state: 'published', firstCommentId, firstCommentSettledAt: deps.clock.now() } as const
  const isCommentsOwn = held.post.problemCode !== NOT_LISTED
  await giveBack(deps, held, { ...settled, ...(isCommentsOwn && { problemCode: null, remedy: null }) })
}

/** The Post itself is out whatever becomes of its comment: it stays published, with the problem told beside. */
async function waitOrGiveUp(deps: PublishingDeps, held: Held, failure: Failure): Promise<void> {
  const { code, remedy } = failure.problem
  const verdict = judge(failure, held.post.tries, deps.clock.now())
  const told = { state: 'published', problemCode: code, remedy } as const
  if (verdict.kind === 'give-up') return giveUp(deps, held, code, remedy)
  if (isTooLate(deps, held)) return giveUp(deps, held, COMMENT_TOO_LATE, 'ask-officer')
  if (verdict.kind === 'park') return giveBack(deps, held, { ...told, notBefore: verdict.until })
  const notBefore = againAt(deps, held)
  await giveBack(deps, held, { ...told, notBefore }, { bell: 'commentPost', at: notBefore })
}

const againAt = (deps: PublishingDeps, { post }: Held): Date =>
  plus(deps.clock.now(), commentPauseMs(post.tries))

/** A comment that comes hours after its Post surprises whoever wrote it. */
const isTooLate = (deps: PublishingDeps, { post }: Held): boolean =>
  msBetween(post.publishedAt ?? post.publishAt, deps.clock.now()) > deps.rules.lateGraceMs

/** Leaves the comment to a person: it stands among what failed, to be tried again or given up. */
async function giveUp(deps: PublishingDeps, held: Held, problemCode: string, remedy: Remedy): Promise<void> {
  const now = deps.clock.now()
  const { id, firstComment } = held.post
  const isCommentsOwn = held.post.problemCode !== NOT_LISTED
  const told = { notBefore: null, ...(isCommentsOwn && { problemCode: null, remedy: null }) }
  await deps.db.transaction().execute(async trx => {
    const turn = await releaseClaim(trx, held.key, { ...told, firstCommentSettledAt: now, updatedAt: now })
    if (turn === null) held.lost()
    await insertAmendment(trx, {
      ...{ id: amendmentId(deps.ids.newId()), postId: id, kind: 'first-comment', text: firstComment ?? '' },
      ...{ state: 'failed', problemCode, remedy, settledAt: now },
      ...{ askedAt: held.post.publishedAt ?? now, askedById: 'system', askedByName: 'comment-post' },
    })
    await raiseAmendment(trx, deps.ids, held.post, problemCode, now)
  })
}
