import type { ReminderId, UnitId } from '../kernel/ids.ts'
import { quietEnd } from '../publishing/timing/quiet-hours.ts'
import { findTiming } from '../publishing/timing/timing-store.ts'
import { type ReminderStep, reminderTellingId } from './branch-telling.ts'
import { findReaches, insertTelling } from './branch-telling-store.ts'
import type { WatchingDeps } from './deps.ts'

/** A reminder that a branch is to hear of. */
interface ReminderNews {
  readonly unitId: UnitId
  readonly reminderId: ReminderId
  readonly step: 'first' | 'second' | 'last'
}

const STEPS = {
  first: 'reminded-first',
  second: 'reminded-second',
  last: 'reminded-last',
} as const satisfies Record<ReminderNews['step'], ReminderStep>

/**
 * Writes down that a branch's holder is to be reminded, on each of their phones and by letter, but not at night; gives
 * in how many ways. The same reminder again changes nothing.
 */
export const tellReminder =
  ({ db, clock, mailer, timeZone }: WatchingDeps) =>
  ({ unitId, reminderId, step }: ReminderNews): Promise<number> =>
    db.transaction().execute(async trx => {
      const now = clock.now()
      const notBefore = quietEnd(now, await findTiming(trx), timeZone)
      const reaches = await findReaches(trx, unitId)
      const reachable = reaches.filter(({ subscriptionId }) => subscriptionId !== null || mailer !== null)
      for (const reach of reachable) {
        const id = reminderTellingId({ reminderId, ...reach })
        const about = { submissionId: null, reminderId, step: STEPS[step] }
        await insertTelling(trx, { id, ...about, ...reach, addressedAt: now, notBefore })
      }
      return reachable.length
    })
