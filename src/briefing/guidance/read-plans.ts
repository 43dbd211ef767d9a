import type { BranchActivity } from '../../activity/branch-activity.ts'
import { isoDateAt } from '../../kernel/local-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { Seat } from '../../organisation/branch-link.ts'
import { findIndicators } from '../ledger/indicator-store.ts'
import type { GuidanceDeps } from './guidance-deps.ts'
import { measureLines, type Plan, readPlanYear } from './plan.ts'
import { findPlans, findPlanWindow, sumByUnit } from './plan-store.ts'
import type { OwnPlan, YearPlans } from './year-plans.ts'

type Deps = Pick<GuidanceDeps, 'db' | 'figures'>

/** Reads what branches registered for a year against what they did. @throws {INVALID_INPUT} for a year out of reach */
export const readPlans =
  ({ db, figures }: Deps) =>
  async (actor: Actor, typed: number): Promise<YearPlans> => {
    authorize(actor, 'guidance.read')
    const year = readPlanYear(typed)
    const [from, to] = [
      { year, month: 1, day: 1 },
      { year: year + 1, month: 1, day: 1 },
    ]
    const [{ items }, plans, sums, window, indicators] = await Promise.all([
      figures.readFigures(actor, { from, to, bucket: 'month', basis: 'then' }),
      findPlans(db, year),
      sumByUnit(db, year),
      findPlanWindow(db, year),
      findIndicators(db),
    ])
    const byUnit = new Map(plans.map(plan => [plan.unitId, plan]))
    const branches = items.map(item => {
      const plan = byUnit.get(item.branchId)
      return { ...shown(item), plan: plan ? measured(plan, sums) : null }
    })
    const registeredCount = branches.filter(({ plan }) => plan !== null).length
    return { year, window, branches, registeredCount, indicators }
  }

const shown = ({ branchId: unitId, branchName: unitName, block, events, byPillar }: BranchActivity) => ({
  ...{ unitId, unitName, block, events, byPillar },
})

const measured = (plan: Plan, sums: Awaited<ReturnType<typeof sumByUnit>>) => ({
  ...plan,
  lines: measureLines(plan.lines, sums.get(plan.unitId) ?? new Map()),
})

/**
 * Reads a branch's own plan of a year; left out, of next year as soon as branches register for it, else of this one.
 * @throws {INVALID_INPUT} for a year out of reach
 */
export const readOwnPlan =
  ({ db, clock, timeZone }: Pick<GuidanceDeps, 'db' | 'clock' | 'timeZone'>) =>
  async ({ unitId }: Pick<Seat, 'unitId'>, typed?: number): Promise<OwnPlan> => {
    const today = isoDateAt(clock.now(), timeZone)
    const year = readPlanYear(typed ?? (await yearToRegister(db, today)))
    const [[plan], [before], sums, window, indicators] = await Promise.all([
      findPlans(db, year, unitId),
      findPlans(db, year - 1, unitId),
      sumByUnit(db, year, unitId),
      findPlanWindow(db, year),
      findIndicators(db),
    ])
    const state = today < window.opensOn ? 'before' : today <= window.closesOn ? 'open' : 'closed'
    return {
      ...{ year, window, state, indicators },
      plan: plan ? measured(plan, sums) : null,
      lastYear: before?.lines ?? [],
    }
  }

/** Gives the year that branches plan for on a local day `YYYY-MM-DD`. */
async function yearToRegister(db: Deps['db'], today: string): Promise<number> {
  const next = Number(today.slice(0, 4)) + 1
  return today >= (await findPlanWindow(db, next)).opensOn ? next : next - 1
}
