import { MINUTE, msBetween, plus } from '../../kernel/time.ts'
import type { Schedule } from './schedule.ts'

/** What to do about a job now: ring for a tick, only remember where to start, or nothing. */
export type TickDecision =
  | { readonly act: 'ring' | 'remember'; readonly tickAt: Date }
  | { readonly act: 'nothing' }

/** A clock may be corrected by so much without anybody noticing. */
const SMALL_CORRECTION_MS = 5 * MINUTE

/**
 * Decides from what all schedulers remember. Several missed ticks are made up by one, the latest.
 * When the clock was set back, ticks that were made do not come again, unless the memory lies more than a
 * period in the future: then it was the clock that was wrong before, and waiting for it would stop the job.
 */
export const decideTick = (schedule: Schedule, now: Date, lastTickAt: Date | null): TickDecision => {
  const latest = () => schedule.latestTick(now)
  if (lastTickAt === null) return { act: 'remember', tickAt: latest() ?? now }
  if (lastTickAt <= now) return ringFor(schedule.latestTick(now, lastTickAt))
  return isFromWrongClock(schedule, now, lastTickAt) ? ringFor(latest()) : { act: 'nothing' }
}

const ringFor = (tickAt: Date | null): TickDecision => (tickAt ? { act: 'ring', tickAt } : { act: 'nothing' })

const isFromWrongClock = (schedule: Schedule, now: Date, lastTickAt: Date): boolean => {
  const previous = schedule.latestTick(plus(lastTickAt, -1))
  const periodMs = previous ? msBetween(previous, lastTickAt) : 0
  return msBetween(now, lastTickAt) > Math.max(periodMs, SMALL_CORRECTION_MS)
}
