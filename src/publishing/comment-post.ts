import type { PostId } from '../kernel/ids.ts'
import { MINUTE, plus } from '../kernel/time.ts'
import { attempt, giveBack, openOrWait } from './attempt-step.ts'
import { type Held, underClaim } from './claim.ts'
import type { PublishingDeps } from './deps.ts'
import { isSameText } from './fingerprint.ts'
import { NOT_LISTED } from './prove-published.ts'
import { type Failure, judge } from './verdict.ts'

/** A comment cannot be staged, so after a lost answer the request is given this time to arrive before it is looked for. */
const ARRIVAL_MS = MINUTE

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
  // From here on a crash leaves it unknown whether the comment stands, so the next try looks first.
  await held.save({ tries: held.post.tries + 1 })
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
  const now = deps.clock.now()
  const { code, remedy } = failure.problem
  const verdict = judge(failure, held.post.tries, now)
  const told = { state: 'published', problemCode: code, remedy } as const
  if (verdict.kind === 'give-up') return giveBack(deps, held, { ...told, firstCommentSettledAt: now })
  if (verdict.kind === 'park') return giveBack(deps, held, { ...told, notBefore: verdict.until })
  const notBefore = plus(now, ARRIVAL_MS)
  await giveBack(deps, held, { ...told, notBefore }, { bell: 'commentPost', at: notBefore })
}
