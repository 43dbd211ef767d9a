import type { UnitId } from '../../kernel/ids.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { createLineage, type Successor } from '../../organisation/lineage.ts'
import { findLineage } from '../../organisation/lineage-store.ts'
import { findAllUnits } from '../../organisation/unit-store.ts'
import type { BriefingDeps } from '../deps.ts'
import { addAmounts, NOTHING } from './amount.ts'
import type { Indicator } from './indicator.ts'
import { findIndicators } from './indicator-store.ts'
import type { ResultFilter } from './result-list-store.ts'
import { type CreditedResult, findCredited, sumApproved } from './result-sum-store.ts'
import type { PeriodQuery, ResultQuery, ResultTotal, UnitTotals } from './result-total.ts'

type Deps = Pick<BriefingDeps, 'db' | 'clock' | 'timeZone'>

/**
 * Sums approved results by indicator, in the order of the indicators; archived ones only where there is something.
 * Each result counts once, to however many units it is credited.
 */
export const sumResults =
  (deps: Deps) =>
  async (actor: Actor, query: PeriodQuery): Promise<readonly ResultTotal[]> => {
    authorize(actor, 'briefing.read')
    const sums = await sumApproved(deps.db, await filterOf(deps, query))
    return totalsOf(await findIndicators(deps.db), sums)
  }

/**
 * Sums approved results by unit and indicator, by name. What is credited to several units counts for each of them, and so
 * does what a unit did that was split since; the totals of `sumResults` count it once.
 */
export const sumResultsByUnit =
  (deps: Deps) =>
  async (actor: Actor, query: PeriodQuery): Promise<readonly UnitTotals[]> => {
    authorize(actor, 'briefing.read')
    const units = await findAllUnits(deps.db)
    const rowsOf = query.basis === 'now' ? await sharesToday(deps) : (id: UnitId) => [{ id, before: null }]
    const credited = await findCredited(deps.db, await filterOf(deps, query))
    const indicators = await findIndicators(deps.db)
    const rows = [...rowsByUnit(credited, rowsOf)].map(([unitId, results]) => ({
      unitId,
      unitName: units.get(unitId)?.name ?? unitId,
      totals: totalsOf(
        indicators,
        results.map(result => ({ ...result, count: 1 })),
      ),
    }))
    return rows.toSorted((a, b) => a.unitName.localeCompare(b.unitName, 'vi'))
  }

/** Puts each result once into each row it belongs to; of a unit that gave a part away, what was before is the part's. */
function rowsByUnit(
  credited: readonly CreditedResult[],
  rowsOf: (id: UnitId) => readonly Successor[],
): ReadonlyMap<UnitId, readonly CreditedResult[]> {
  const rows = new Map<UnitId, Map<string, CreditedResult>>()
  for (const result of credited)
    for (const { id: row, before } of rowsOf(result.unitId)) {
      if (before !== null && result.toOn >= before) continue
      const results = rows.get(row) ?? new Map<string, CreditedResult>()
      rows.set(row, results.set(result.resultId, result))
    }
  return new Map([...rows].map(([unitId, results]) => [unitId, [...results.values()]]))
}

type Part = Pick<CreditedResult, 'indicatorId' | 'amount' | 'qualifier'> & { readonly count: number }

function totalsOf(indicators: readonly Indicator[], parts: readonly Part[]): readonly ResultTotal[] {
  const grouped = Map.groupBy(parts, ({ indicatorId }) => indicatorId)
  const totals = indicators.map(indicator => {
    const own = grouped.get(indicator.id) ?? []
    const entryCount = own.reduce((count, part) => count + part.count, 0)
    return { indicator, entryCount, ...own.reduce(addAmounts, NOTHING) }
  })
  return totals.filter(({ indicator, entryCount }) => indicator.archivedAt === null || entryCount > 0)
}

/** Reads a query as the store asks: by today's units, whatever became of one is looked for under it. */
export async function filterOf(
  deps: Deps,
  { from, to, unitId, basis = 'then', ...rest }: ResultQuery,
): Promise<ResultFilter> {
  return {
    ...rest,
    ...(from && { from: isoDate(from) }),
    ...(to && { to: isoDate(to) }),
    ...(unitId && {
      credited: basis === 'now' ? await unitsBehind(deps, unitId) : [{ id: unitId, before: null }],
    }),
  }
}

/** Lists whose results stand under a unit of today, with the day until which they do. */
async function unitsBehind(deps: Deps, row: UnitId): Promise<readonly Successor[]> {
  const sharesOf = await sharesToday(deps)
  return [...(await findAllUnits(deps.db)).keys()].flatMap(id =>
    sharesOf(id)
      .filter(share => share.id === row)
      .map(({ before }) => ({ id, before })),
  )
}

async function sharesToday({ db, clock, timeZone }: Deps): Promise<(id: UnitId) => readonly Successor[]> {
  const lineage = createLineage(await findAllUnits(db), await findLineage(db))
  const today = isoDate(localDateAt(clock.now(), timeZone))
  return id => lineage.sharesOf(id, today)
}
