import { MINUTE, plus } from '../../kernel/time.ts'
import type { PublishingDeps } from '../deps.ts'
import { findTiming } from '../timing/timing-store.ts'
import { giveBack } from './attempt-step.ts'
import { isCatchingUp, LATE_AFTER_MS, quietWait, turnAt } from './catch-up.ts'
import { findPlace, lockTurn } from './catch-up-store.ts'
import type { Held } from './claim.ts'
import { beginFlip } from './claim-store.ts'

/** How the point of no return was met: passed; given back to wait; or stopped by a hold or because the claim is lost. */
export type Passage = 'passed' | 'given-back' | 'stopped'

/**
 * Passes the point of no return with a held Post. One that is late by an outage waits for the end of quiet hours, and
 * for its turn on its Page; one that is on time asks nobody.
 */
export async function passOrWait(deps: PublishingDeps, held: Held): Promise<Passage> {
  const now = deps.clock.now()
  const { post, key } = held
  if (!isCatchingUp(post, now))
    return (await beginFlip(deps.db, key, now, post.publishAt)) ? 'passed' : 'stopped'
  const timing = await findTiming(deps.db)
  const morning = quietWait(post, now, timing, deps.rules.timeZone)
  if (morning) return wait(deps, held, 'quiet-hours', morning)
  const turn = await takeTurn(deps, held, now, timing.catchUpMinutes * MINUTE)
  return turn instanceof Date ? wait(deps, held, 'catching-up', turn) : turn
}

/**
 * Begins the flip if it is the Post's turn, else tells when it will be. Under the Page's lock, so that of two workers
 * the second sees what the first began.
 */
async function takeTurn(
  deps: PublishingDeps,
  { post, key }: Held,
  now: Date,
  spacingMs: number,
): Promise<Passage | Date> {
  return deps.db.transaction().execute(async trx => {
    if (spacingMs > 0) {
      await lockTurn(trx, post.pageId)
      const lateBefore = plus(now, -LATE_AFTER_MS)
      const missedBefore = plus(now, -deps.rules.lateGraceMs)
      const turn = turnAt(await findPlace(trx, post, { now, lateBefore, missedBefore }), now, spacingMs)
      if (turn > now) return turn
    }
    return (await beginFlip(trx, key, now, post.publishAt)) ? 'passed' : 'stopped'
  })
}

async function wait(
  deps: PublishingDeps,
  held: Held,
  problemCode: 'quiet-hours' | 'catching-up',
  until: Date,
): Promise<Passage> {
  const standing = {
    state: 'staged',
    problemCode,
    remedy: 'wait',
    notBefore: until,
    waitedUntil: until,
  } as const
  await giveBack(deps, held, standing, { bell: 'publishPost', at: until })
  return 'given-back'
}
