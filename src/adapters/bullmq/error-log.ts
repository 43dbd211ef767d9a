import { msBetween, SECOND } from '../../kernel/time.ts'
import type { Clock } from '../../ports/clock.ts'
import type { Log } from '../../ports/log.ts'

export type ErrorLog = (error: Error) => void

/** How long the same message stays quiet: a dead datastore fails in a fast loop. */
const QUIET_MS = 10 * SECOND

/** Logs BullMQ's error events, each message at most once in ten seconds. */
export const createErrorLog = (log: Log, clock: Clock): ErrorLog => {
  const loggedAt = new Map<string, Date>()
  return error => {
    const now = clock.now()
    const last = loggedAt.get(error.message)
    if (last && Math.abs(msBetween(last, now)) < QUIET_MS) return
    if (loggedAt.size > 100) loggedAt.clear()
    loggedAt.set(error.message, now)
    log.warn({ err: error }, 'queue backend error')
  }
}
