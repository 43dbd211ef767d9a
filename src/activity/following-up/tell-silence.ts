import type { UnitId } from '../../kernel/ids.ts'
import { isoDate, type LocalDate, localDateAt, plusDays } from '../../kernel/local-date.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { doerOfSeat, type Seat } from '../../organisation/branch-link.ts'
import type { ActivityDeps } from '../deps.ts'
import { countFigures } from '../figures/count-figures.ts'
import { type DayExcuse, excuseOn } from '../figures/excused-day.ts'
import { needOf } from '../figures/need.ts'
import { deleteExcuse, findKeptExcuses, insertExcuse } from './excuse-store.ts'
import { monthUntil, outcomeOf, stepDue } from './ladder.ts'
import { findLadder } from './ladder-store.ts'
import { recentWeeks } from './recent-weeks.ts'
import { answeringSince, excuseOfReason, isExcusing, mondayOf, type SilenceReason } from './silence-reason.ts'
import { findReasonOf, findReasons, saveReason } from './silence-reason-store.ts'

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
  /** It has been silent for longer than its target allows, or is reminded this month, and has not said why. */
  readonly isAsked: boolean
  /** What it said of this week. */
  readonly reason: SilenceReason | null
  /** Why nothing is expected of it today; null where something is. */
  readonly excuse: DayExcuse | null
}

/** Tells a branch whether anybody wonders about its silence, what it said of this week, and why nobody would. */
export const readOwnSilence =
  (deps: Deps) =>
  async ({ unitId }: Seat): Promise<OwnSilence> => {
    const { db, clock, timeZone } = deps
    const today = localDateAt(clock.now(), timeZone)
    const said = await findReasonOf(db, unitId, isoDate(mondayOf(today)))
    const [own] = (await countFigures(deps, { ...recentWeeks(today), basis: 'then', branchId: unitId })).items
    const branch = { id: unitId, block: own?.block ?? null }
    const excuse = excuseOn(isoDate(today), branch, await findKeptExcuses(db))
    const isSilent = own !== undefined && needOf(own) === 'silent'
    const isAsked =
      said === undefined && excuse === null && (isSilent || (await isReminded(deps, unitId, today)))
    return { isAsked, reason: said?.reason ?? null, excuse }
  }

/** A reminder leads to the question, so it stands there for whoever the ladder would remind today. */
async function isReminded(deps: Deps, unitId: UnitId, today: LocalDate): Promise<boolean> {
  if (stepDue(today, await findLadder(deps.db)) === null) return false
  const [own] = (await countFigures(deps, { ...monthUntil(today), branchId: unitId })).items
  const answers = await findReasons(deps.db, answeringSince(today), unitId)
  return own !== undefined && outcomeOf(own, answers.length > 0) === 'due'
}
