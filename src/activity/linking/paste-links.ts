import { AppError } from '../../kernel/errors.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { doerOfSeat, type Seat } from '../../organisation/branch-link.ts'
import { findAllUnits } from '../../organisation/unit-store.ts'
import type { CountingDeps } from '../counting/deps.ts'
import { isCounted } from './counted-unit.ts'
import type { GivenLink, JudgedLink } from './link-verdict.ts'
import { takeLinks } from './take-links.ts'

/** Counts for a branch what its links lead to; each is told what became of it, and none is lost. */
export const pasteLinks =
  (deps: CountingDeps) =>
  (seat: Seat, links: readonly GivenLink[]): Promise<readonly JudgedLink[]> =>
    takeLinks(deps, { unitId: seat.unitId, doer: doerOfSeat(seat) }, links)

/**
 * Counts for a branch the links that an officer has of it.
 * @throws {INVALID_INPUT} when there is no such branch, or it is a unit that is not counted
 */
export const addLinks =
  (deps: CountingDeps) =>
  async (
    actor: Actor,
    { unitId, links }: { readonly unitId: UnitId; readonly links: readonly GivenLink[] },
  ): Promise<readonly JudgedLink[]> => {
    authorize(actor, 'activity.write')
    const units = await findAllUnits(deps.db)
    const today = isoDate(localDateAt(deps.clock.now(), deps.timeZone))
    if (!units.has(unitId)) throw wrongBranch('UNIT_UNKNOWN')
    if (!isCounted(units, unitId, today)) throw wrongBranch('UNIT_NOT_COUNTED')
    return takeLinks(deps, { unitId, doer: actor }, links)
  }

const wrongBranch = (code: string): AppError =>
  new AppError('INVALID_INPUT', { fields: [{ path: 'branchId', code }] })
