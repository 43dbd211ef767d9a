import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { PublishingDeps } from '../deps.ts'
import { readTiming, type TimingRules } from './timing.ts'
import { findTiming, saveTiming } from './timing-store.ts'

type Deps = Pick<PublishingDeps, 'db' | 'clock'>

/** Tells when Posts may go out. */
export const getTimingRules =
  ({ db }: Deps) =>
  async (actor: Actor): Promise<TimingRules> => {
    authorize(actor, 'rules.read')
    return findTiming(db)
  }

/** Sets when Posts may go out. @throws {INVALID_INPUT} */
export const setTimingRules =
  ({ db, clock }: Deps) =>
  async (actor: Actor, typed: TimingRules): Promise<void> => {
    authorize(actor, 'rules.write')
    const timing = readTiming(typed)
    await db.transaction().execute(async trx => {
      await saveTiming(trx, timing)
      const deed = { actor, action: 'rule.timing-set', subject: { kind: 'rule', id: 'timing' } }
      await appendAudit(trx, { ...deed, facts: { ...timing } }, clock.now())
    })
  }
