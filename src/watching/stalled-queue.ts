import { later, MINUTE, msBetween } from '../kernel/time.ts'

/** The key of the one alarm there is about the queue. */
export const STALLED_KEY = 'queue-stalled:all'

/** Beats come twice a minute: when so many stay away, nobody works. */
const STALLED_AFTER_MS = 3 * MINUTE

/** Tells since when nothing was consumed, once that is an alarm; a process that has just started waits for a beat first. */
export function stalledSince(beatAt: Date | null, startedAt: Date, now: Date): Date | null {
  const lastSeenAt = beatAt === null ? startedAt : later(beatAt, startedAt)
  return msBetween(lastSeenAt, now) < STALLED_AFTER_MS ? null : (beatAt ?? startedAt)
}
