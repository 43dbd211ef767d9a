import { plus, SECOND } from '../../kernel/time.ts'
import { postsToAmend } from '../amendment/amendment-store.ts'
import type { PublishingDeps } from '../deps.ts'
import { nextStep } from '../post.ts'
import { ring } from './attempt-step.ts'
import { type DuePost, findDuePosts } from './due-store.ts'
import { postsWithLeftovers } from './leftover-store.ts'
import { PUBLISH_LEAD_MS } from './stage-post.ts'
import { ringToRemove } from './unstage.ts'

/** A Post whose bell was rung at staging needs no second one until it is nearly due. */
const PUBLISH_SWEEP_AHEAD_MS = 20 * SECOND
/** More than this many at once wait for the next sweep. */
const SWEEP_LIMIT = 1_000

/** Rings for every Post whose next step is due and that nobody holds: what a lost bell or a dead worker left. */
export const sweepPosts = (deps: PublishingDeps) => async (): Promise<void> => {
  const now = deps.clock.now()
  const due = await findDuePosts(deps.db, {
    now,
    stageBefore: plus(now, deps.rules.stageAheadMs),
    publishBefore: plus(now, PUBLISH_SWEEP_AHEAD_MS),
    missedBefore: plus(now, -deps.rules.lateGraceMs),
    limit: SWEEP_LIMIT,
  })
  for (const post of due) await ringFor(deps, post, now)
  for (const { id, turn } of await postsToAmend(deps.db, now, SWEEP_LIMIT))
    await ring(deps, 'amendPost', { postId: id, turn }, now)
  for (const postId of await postsWithLeftovers(deps.db, now, SWEEP_LIMIT)) await ringToRemove(deps, postId)
}

async function ringFor(deps: PublishingDeps, post: DuePost, now: Date): Promise<void> {
  const bell = { postId: post.id, turn: post.turn }
  const step = nextStep(post)
  if (step === 'stage') return ring(deps, 'stagePost', bell, now)
  if (step === 'publish') return ring(deps, 'publishPost', bell, plus(post.publishAt, -PUBLISH_LEAD_MS))
  await ring(deps, 'commentPost', bell, now)
}
