import type { UnitId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { Seat } from '../../organisation/branch-link.ts'
import type { ActivityFigures, ActivityWish, BranchActivity } from '../branch-activity.ts'
import type { ActivityDeps } from '../deps.ts'
import { countFigures } from './count-figures.ts'
import { findFigureGround } from './figure-ground-store.ts'

type Deps = Pick<ActivityDeps, 'db' | 'clock' | 'timeZone'>

/**
 * Reads how often branches published in a period.
 * @throws {INVALID_INPUT} when the period ends before it begins or is too long
 */
export const readFigures =
  (deps: Deps) =>
  async (actor: Actor, wish: ActivityWish): Promise<ActivityFigures> => {
    authorize(actor, 'activity.read')
    return countFigures(deps, wish)
  }

/**
 * Reads the same of one branch in several periods, in their order; null for a period in which it was none.
 * @throws {INVALID_INPUT} when a period ends before it begins or is too long
 */
export const readBranchFigures =
  (deps: Deps) =>
  async (
    actor: Actor,
    place: Pick<ActivityWish, 'basis'> & { readonly branchId: UnitId },
    periods: readonly Pick<ActivityWish, 'from' | 'to' | 'bucket'>[],
  ): Promise<readonly (BranchActivity | null)[]> => {
    authorize(actor, 'activity.read')
    const ground = await findFigureGround(deps.db)
    const figures = await Promise.all(
      periods.map(period => countFigures(deps, { ...place, ...period }, ground)),
    )
    return figures.map(({ items: [branch] }) => branch ?? null)
  }

/** Reads the same of one branch for itself, as of its own days; null when it was no branch in the period. */
export const readOwnFigures =
  (deps: Deps) =>
  async (seat: Seat, wish: Omit<ActivityWish, 'branchId' | 'basis'>): Promise<BranchActivity | null> => {
    const { items } = await countFigures(deps, { ...wish, basis: 'then', branchId: seat.unitId })
    return items[0] ?? null
  }
