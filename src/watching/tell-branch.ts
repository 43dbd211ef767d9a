import { quietEnd } from '../publishing/timing/quiet-hours.ts'
import { findTiming } from '../publishing/timing/timing-store.ts'
import { type BranchNews, tellingId } from './branch-telling.ts'
import { findDecidedAt, findReaches, insertTelling } from './branch-telling-store.ts'
import type { WatchingDeps } from './deps.ts'

/**
 * Writes down that a branch's holder is to hear of a step, on each of their phones and by letter, but not at night.
 * The same news again changes nothing, so whoever died while telling may tell again.
 */
export const tellBranch =
  ({ db, clock, mailer, timeZone }: WatchingDeps) =>
  ({ unitId, submissionId, kind: step }: BranchNews): Promise<void> =>
    db.transaction().execute(async trx => {
      const now = clock.now()
      const notBefore = quietEnd(now, await findTiming(trx), timeZone)
      const decidedAt = await findDecidedAt(trx, submissionId)
      for (const reach of await findReaches(trx, unitId)) {
        if (reach.subscriptionId === null && mailer === null) continue
        const id = tellingId({ submissionId, step, decidedAt, ...reach })
        const about = { submissionId, reminderId: null, step }
        await insertTelling(trx, { id, ...about, ...reach, addressedAt: now, notBefore })
      }
    })
