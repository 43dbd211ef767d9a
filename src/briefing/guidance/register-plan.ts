import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { isoDateAt } from '../../kernel/local-date.ts'
import { type Actor, authorize, type Doer } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { doerOfSeat, type Seat } from '../../organisation/branch-link.ts'
import { knownUnits } from '../../organisation/unit-store.ts'
import { findIndicators } from '../ledger/indicator-store.ts'
import { readAskingDays } from './ask-opinions.ts'
import type { GuidanceDeps } from './guidance-deps.ts'
import { type Plan, type PlanLine, type PlanWindow, readLines, readPlanYear } from './plan.ts'
import { findPlans, findPlanWindow, insertPlan, lockPlans, savePlanWindow } from './plan-store.ts'

type Deps = Pick<GuidanceDeps, 'db' | 'clock' | 'timeZone'>

/** What is registered for a year. */
export interface PlanWish {
  readonly year: number
  readonly lines: readonly PlanLine[]
  /** The version that was seen; 0 before there was one. */
  readonly version: number
}

/**
 * Registers what a branch means to do in a year, for it; earlier versions are kept. The same again changes nothing.
 * @throws {PLAN_CHANGED} when it was changed meanwhile
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const registerPlan =
  (deps: Deps) =>
  async (actor: Actor, { unitId, ...wish }: PlanWish & { readonly unitId: UnitId }): Promise<void> => {
    authorize(actor, 'guidance.write')
    if (!(await knownUnits(deps.db, [unitId])).has(unitId))
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'branchId', code: 'UNIT_UNKNOWN' }] })
    await deps.db
      .transaction()
      .execute(trx => keep(deps, trx, { ...wish, unitId, doer: actor, through: 'officer' }))
  }

/**
 * Registers what a branch itself means to do. After the last day it may still register, late, and change nothing more.
 * @throws {PLAN_CHANGED} when it was changed meanwhile
 * @throws {PLAN_CLOSED} before the first day, and for a change after the last one
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const registerOwnPlan =
  (deps: Deps) =>
  async (seat: Seat, wish: PlanWish): Promise<void> => {
    const { unitId } = seat
    await deps.db
      .transaction()
      .execute(trx => keep(deps, trx, { ...wish, unitId, doer: doerOfSeat(seat), through: 'branch' }))
  }

interface Registered extends PlanWish {
  readonly unitId: UnitId
  readonly doer: Doer
  readonly through: Plan['registeredThrough']
}

async function keep(
  { clock, timeZone }: Deps,
  trx: Transaction<Schema>,
  { unitId, doer, through, ...wish }: Registered,
): Promise<void> {
  const year = readPlanYear(wish.year)
  await lockPlans(trx, year)
  const present = (await findPlans(trx, year, unitId))[0]
  const known = new Set((await findIndicators(trx)).map(({ id }) => id))
  const lines = readLines(wish.lines, known)
  if (present !== undefined && isSame(present.lines, lines)) return
  if ((present?.version ?? 0) !== wish.version) throw new AppError('PLAN_CHANGED')
  const registeredAt = clock.now()
  const { opensOn, closesOn } = await findPlanWindow(trx, year)
  const today = isoDateAt(registeredAt, timeZone)
  const isShut = today < opensOn || (today > closesOn && present !== undefined)
  if (through === 'branch' && isShut) throw new AppError('PLAN_CLOSED', { values: { year } })
  const who = { registeredThrough: through, registeredBy: doer.id, registeredByName: doer.name }
  const version = wish.version + 1
  // An officer may write down later what came in time on paper.
  const isLate = present?.isLate ?? (through === 'branch' && today > closesOn)
  await insertPlan(trx, { year, unitId, version, lines, isLate, ...who, registeredAt })
  const subject = { kind: 'unit', id: unitId }
  const facts = { year, version, lines: lines.length }
  await appendAudit(trx, { actor: doer, action: 'plan.registered', subject, facts }, registeredAt)
}

const isSame = (one: readonly PlanLine[], other: readonly PlanLine[]): boolean =>
  JSON.stringify(one.map(inOrder)) === JSON.stringify(other.map(inOrder))

const inOrder = ({ words, pillar, amount, indicatorId, timing }: PlanLine) => [
  ...[words, pillar, amount, indicatorId, timing],
]

/**
 * Sets on which local days branches register for a year, both included.
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const setPlanWindow =
  ({ db, clock }: Pick<GuidanceDeps, 'db' | 'clock'>) =>
  async (actor: Actor, typedYear: number, typed: PlanWindow): Promise<void> => {
    authorize(actor, 'guidance.write')
    const [year, window] = [readPlanYear(typedYear), readAskingDays(typed)]
    await db.transaction().execute(async trx => {
      await savePlanWindow(trx, year, window)
      const subject = { kind: 'plan-window', id: String(year) }
      await appendAudit(
        trx,
        { actor, action: 'plan.window-set', subject, facts: { year, ...window } },
        clock.now(),
      )
    })
  }
