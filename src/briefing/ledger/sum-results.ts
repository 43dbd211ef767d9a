import type { UnitId } from '../../kernel/ids.ts'
import { isoDate } from '../../kernel/local-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { BriefingDeps } from '../deps.ts'
import { addAmounts, NOTHING } from './amount.ts'
import { findIndicators } from './indicator-store.ts'
import type { Period } from './result.ts'
import type { ResultFilter } from './result-list-store.ts'
import { sumApproved } from './result-sum-store.ts'
import type { ResultQuery, ResultTotal } from './result-total.ts'

/**
 * Sums approved results by indicator, in the order of the indicators; archived ones only where there is something.
 * Each result counts once, to however many units it is credited.
 */
export const sumResults =
  (deps: Pick<BriefingDeps, 'db'>) =>
  async (
    actor: Actor,
    query: Period & { readonly unitId?: UnitId | undefined },
  ): Promise<readonly ResultTotal[]> => {
    authorize(actor, 'briefing.read')
    const sums = Map.groupBy(await sumApproved(deps.db, await filterOf(deps, query)), sum => sum.indicatorId)
    const totals = (await findIndicators(deps.db)).map(indicator => {
      const parts = sums.get(indicator.id) ?? []
      const entryCount = parts.reduce((count, part) => count + part.count, 0)
      return { indicator, entryCount, ...parts.reduce(addAmounts, NOTHING) }
    })
    return totals.filter(({ indicator, entryCount }) => indicator.archivedAt === null || entryCount > 0)
  }

/** Reads a query as the store asks. */
export async function filterOf(
  _: Pick<BriefingDeps, 'db'>,
  { from, to, unitId, ...rest }: ResultQuery,
): Promise<ResultFilter> {
  return {
    ...rest,
    ...(from && { from: isoDate(from) }),
    ...(to && { to: isoDate(to) }),
    ...(unitId && { unitIds: [unitId] }),
  }
}
