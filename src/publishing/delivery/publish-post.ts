import type { PostId } from '../../kernel/ids.ts'
import { msBetween, plus, SECOND } from '../../kernel/time.ts'
import type { OpenPage } from '../../organisation/page.ts'
import type { Outcome, RemotePost } from '../../ports/network.ts'
import type { PublishingDeps } from '../deps.ts'
import { nextStep } from '../post.ts'
import {
  attempt,
  attemptOf,
  giveBack,
  isTooLate,
  noteAttempt,
  openOrWait,
  type Retreat,
  retreat,
} from './attempt-step.ts'
import { type Passage, passOrWait } from './begin-flip.ts'
import { type Held, underClaim } from './claim.ts'
import { findPhotoTrouble, type PhotoTrouble, withhold } from './guard-photos.ts'
import { heedForAll } from './heed-for-all.ts'
import { missPost } from './miss-post.ts'
import { parkOnHold } from './park-on-hold.ts'
import { provePublished, type Target } from './prove-published.ts'
import { createRush, type Rush } from './rush.ts'
import { PUBLISH_LEAD_MS } from './stage-post.ts'
import { startOver } from './unstage.ts'
import { type Failure, judge } from './verdict.ts'

/** From here on people can no longer move the Post: long enough to pass hundreds of Posts before their instant. */
const POINT_OF_NO_RETURN_MS = 500
/** A bell may ring a little before its time. */
const EARLY_BELL_MS = 2 * SECOND

/**
 * Makes a staged Post visible at its exact time and proves it. Safe to deliver twice: making visible is idempotent
 * and always of the one id that was saved under a live claim.
 */
export const publishPost = (shared: PublishingDeps) => {
  const deps = { ...shared, rush: createRush(shared.clock) }
  return (postId: PostId, signal: AbortSignal): Promise<void> =>
    underClaim(
      deps,
      {
        postId,
        states: ['staged', 'publishing', 'unconfirmed'],
        aheadMs: PUBLISH_LEAD_MS + EARLY_BELL_MS,
      },
      signal,
      held => publish(deps, held),
    )
}

type Deps = PublishingDeps & { readonly rush: Rush }

async function publish(deps: Deps, held: Held): Promise<void> {
  const { post } = held
  const { facebookPostId } = post
  if (facebookPostId === null || nextStep(post) === 'stage') return backToStaging(deps, held)
  // Once the answer to a flip was lost the Post may be out, however late it is: that is looked for below.
  const isSurelyUnseen = post.state === 'staged'
  if (isSurelyUnseen && isTooLate(deps, post)) return missPost(deps, held)
  if ((await openOrWait(deps, held, againAt(held))) === null) return
  const target = { held, facebookPostId }
  if (post.publishedAt !== null || (await flipOnTime(deps, target))) await provePublished(deps, target)
}

/** Where a Post stands that could not be flipped: unsure for ever after a try whose answer never came. */
const standingOf = (held: Held): 'staged' | 'unconfirmed' =>
  held.post.state === 'staged' ? 'staged' : 'unconfirmed'

/** Back to where it was before this try, of which nothing came. */
const againAt = (held: Held): Retreat =>
  standingOf(held) === 'staged'
    ? { state: 'staged', bell: 'publishPost', flipIntentAt: null }
    : { state: 'unconfirmed', bell: 'publishPost' }

async function backToStaging(deps: PublishingDeps, held: Held): Promise<void> {
  await giveBack(deps, held, { state: held.post.state }, { bell: 'stagePost', at: deps.clock.now() })
}

/** Waits for the instant and flips; false when the Post was given back instead. */
async function flipOnTime(deps: Deps, target: Target): Promise<boolean> {
  const { held } = target
  const { post } = held
  if (isTooLate(deps, post)) return findLate(deps, target)
  await deps.clock.sleepUntil(plus(post.publishAt, -POINT_OF_NO_RETURN_MS), held.signal)
  const page = await openOrWait(deps, held, againAt(held))
  if (page === null) return false
  const trouble = await findPhotoTrouble(deps, post.id)
  if (trouble !== null) return findWithheld(deps, target, trouble)
  const outcome = await deps.rush.during(() => flip(deps, target, page))
  if (outcome === 'given-back') return false
  if (outcome === 'stopped') return findStopped(deps, target)
  const made = attemptOf('publish', outcome, deps.clock.now())
  // Nothing hangs on writing a success down at once: until then a crash only means that it is flipped again.
  if (outcome.outcome === 'accepted') await deps.rush.passed(held.signal)
  await noteAttempt(deps, held, made)
  if (outcome.outcome === 'accepted') return saveAcceptance(deps, held, outcome.at)
  await heedForAll(deps, page, outcome)
  return afterFailedFlip(deps, target, outcome)
}

async function flip(
  deps: Deps,
  { held, facebookPostId }: Target,
  page: OpenPage,
): Promise<Outcome<void> | Exclude<Passage, 'passed'>> {
  const passage = await passOrWait(deps, held)
  if (passage !== 'passed') return passage
  await deps.clock.sleepUntil(held.post.publishAt, held.signal)
  held.assertLive()
  return deps.network.publish(page.access, facebookPostId, held.signal)
}

async function saveAcceptance(deps: PublishingDeps, held: Held, at: Date): Promise<true> {
  const latenessMs = Math.max(0, msBetween(held.post.publishAt, at))
  deps.events.postAccepted(held.post.id, latenessMs)
  await held.save({ publishedAt: at, latenessMs })
  return true
}

/** Goes back by the remedy, but never calls a Post failed that an earlier flip may have shown, or that only vanished. */
async function afterFailedFlip(deps: PublishingDeps, target: Target, failure: Failure): Promise<boolean> {
  const { held } = target
  const isFinal = failure.outcome === 'refused' && judge(failure, 0, deps.clock.now()).kind === 'give-up'
  const isUnsure = isFinal && standingOf(held) === 'unconfirmed'
  const isGone = failure.outcome === 'refused' && failure.problem.remedy === 'reconcile'
  if (isUnsure || isGone) return reconcile(deps, target, failure)
  const isUnknown = failure.outcome === 'unconfirmed'
  await retreat(
    deps,
    held,
    failure,
    isUnknown ? { state: 'unconfirmed', bell: 'publishPost' } : againAt(held),
  )
  return false
}

/** Looks at the post itself after a refusal that does not tell whether it is visible, hidden or gone. */
async function reconcile(deps: PublishingDeps, target: Target, failure: Failure): Promise<boolean> {
  const { held, facebookPostId } = target
  const remote = await look(deps, target)
  if (remote === 'given-back') return false
  if (remote?.isPublished) return saveAcceptance(deps, held, deps.clock.now())
  if (remote === null) await replaceVanished(deps, held, facebookPostId)
  else await retreat(deps, held, failure, againAt(held))
  return false
}

/** Too late to flip now: if an earlier flip did show the Post it is proved, else it waits for a person. */
const findLate = (deps: PublishingDeps, target: Target): Promise<boolean> => findShown(deps, target, missPost)

/** Not to be flipped while the hold lasts; one that an earlier flip may have shown is looked for. */
async function findStopped(deps: PublishingDeps, target: Target): Promise<boolean> {
  if (target.held.post.flipIntentAt !== null) return findShown(deps, target, parkOnHold)
  await parkOnHold(deps, target.held)
  return false
}

/** Not to be flipped with these photos; one that an earlier flip may have shown is looked for. */
async function findWithheld(deps: PublishingDeps, target: Target, trouble: PhotoTrouble): Promise<boolean> {
  const { held } = target
  const giveUp = () => withhold(deps, held, trouble, againAt(held))
  if (held.post.flipIntentAt !== null) return findShown(deps, target, giveUp)
  await giveUp()
  return false
}

async function findShown(
  deps: PublishingDeps,
  target: Target,
  otherwise: (deps: PublishingDeps, held: Held) => Promise<void>,
): Promise<boolean> {
  const remote = await look(deps, target)
  if (remote === 'given-back') return false
  if (remote?.isPublished) return saveAcceptance(deps, target.held, deps.clock.now())
  await otherwise(deps, target.held)
  return false
}

async function look(deps: PublishingDeps, target: Target): Promise<RemotePost | null | 'given-back'> {
  const { held, facebookPostId } = target
  const outcome = await attempt(deps, held, 'look-up', (access, signal) =>
    deps.network.readPost(access, facebookPostId, signal),
  )
  if (outcome.outcome === 'accepted') return outcome.value
  await retreat(deps, held, outcome, againAt(held))
  return 'given-back'
}

/** One that nobody can have seen is put there again; one that may have been seen before it went, a person judges. */
async function replaceVanished(deps: PublishingDeps, held: Held, facebookPostId: string): Promise<void> {
  if (standingOf(held) === 'unconfirmed') {
    const values = { state: 'failed', problemCode: 'post-vanished', remedy: 'ask-officer' } as const
    return giveBack(deps, held, values)
  }
  await startOver(deps, held, facebookPostId)
}
