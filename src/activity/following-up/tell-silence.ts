import { isoDate, localDateAt, plusDays } from '../../kernel/local-date.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { doerOfSeat, type Seat } from '../../organisation/branch-link.ts'
import type { ActivityDeps } from '../deps.ts'
import { countFigures } from '../figures/count-figures.ts'
import { needOf } from '../figures/need.ts'
import { deleteExcuse, insertExcuse } from './excuse-store.ts'
import { recentWeeks } from './recent-weeks.ts'
import { excuseOfReason, isExcusing, mondayOf, type SilenceReason } from './silence-reason.ts'
import { findReasonOf, saveReason } from './silence-reason-store.ts'

type Deps = Pick<ActivityDeps, 'db' | 'clock' | 'timeZone'>

/**
 * A branch tells why it is silent this week; saying something else takes the place of what it said. Some reasons
 * excuse the week. Idempotent.
 */
export const tellSilence =
  ({ db, clock, timeZone }: Deps) =>
  async (seat: Seat, reason: SilenceReason): Promise<void> => {
    const { unitId, linkId } = seat
    const now = clock.now()
    const monday = mondayOf(localDateAt(now, timeZone))
    const weekOn = isoDate(monday)
    const id = excuseOfReason(unitId, weekOn)
    await db.transaction().execute(async trx => {
      if ((await findReasonOf(trx, unitId, weekOn))?.reason === reason) return
      await saveReason(trx, { unitId, weekOn, reason, saidBy: linkId, saidAt: now })
      await deleteExcuse(trx, id)
      const days = { fromOn: weekOn, toOn: isoDate(plusDays(monday, 6)) }
      const by = { createdBy: linkId, createdAt: now }
      if (isExcusing(reason)) await insertExcuse(trx, { id, unitId, block: null, ...days, reason, ...by })
      const subject = { kind: 'unit', id: unitId }
      const facts = { weekOn, reason }
      await appendAudit(trx, { actor: doerOfSeat(seat), action: 'silence.explained', subject, facts }, now)
    })
  }

/** What a branch sees of its own silence. */
export interface OwnSilence {
  /** Longer without a post than its own target allows. */
  readonly isSilent: boolean
  /** What it said of this week. */
  readonly reason: SilenceReason | null
}

/** Tells a branch whether it has been silent for long, and what it said of this week. */
export const readOwnSilence =
  (deps: Deps) =>
  async ({ unitId }: Seat): Promise<OwnSilence> => {
    const today = localDateAt(deps.clock.now(), deps.timeZone)
    const wish = { ...recentWeeks(today), basis: 'then', branchId: unitId } as const
    const { items } = await countFigures(deps, wish)
    const said = await findReasonOf(deps.db, unitId, isoDate(mondayOf(today)))
    const [own] = items
    return { isSilent: own !== undefined && needOf(own) === 'silent', reason: said?.reason ?? null }
  }
