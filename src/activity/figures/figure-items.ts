import type { UnitId } from '../../kernel/ids.ts'
import type { ActivityWish, BranchActivity } from '../branch-activity.ts'
import { branchFigures, type FigureFrame, type RowParts } from './branch-figures.ts'
import { expectationsOf } from './expectation.ts'
import type { FigureGround } from './figure-ground-store.ts'
import type { FigureRows } from './figure-rows.ts'
import type { CountedRow, RowEdges } from './figure-store.ts'
import { knownSince } from './known-since.ts'
import { namesOf } from './row-name.ts'

/** What was counted, by row. */
export interface FigureCounts {
  readonly rows: ReadonlyMap<UnitId, CountedRow>
  readonly submissions: ReadonlyMap<UnitId, NonNullable<RowParts['submissions']>>
  readonly edges: ReadonlyMap<UnitId, RowEdges>
}

/**
 * Puts the figures of all rows together, by name. A row is whatever lived in the period; also what did not and yet
 * published, so that nothing that was counted is lost.
 */
export function figureItems(
  ground: FigureGround,
  rows: FigureRows,
  counts: FigureCounts,
  frame: FigureFrame & Pick<ActivityWish, 'basis'>,
): BranchActivity[] {
  const expectationOf = expectationsOf(ground, frame.period)
  const nameOf = namesOf(ground, { basis: frame.basis, day: frame.lastDay })
  const ids = new Set([...rows.living.keys(), ...counts.rows.keys()])
  const items = [...ids].flatMap(id => {
    const unit = ground.units.get(id)
    if (unit === undefined) return []
    const living = rows.living.get(id) ?? []
    const edges = counts.edges.get(id)
    const parts: RowParts = {
      ...{ unit, name: nameOf(id), living, sharedWith: rows.sharedWith(id) },
      expectation: expectationOf(unit, living, edges ? knownSince(edges) : Number.NEGATIVE_INFINITY),
      pages: living.flatMap(({ unitId }) => ground.pages.get(unitId) ?? []),
      counted: counts.rows.get(id),
      buckets: counts.rows.get(id)?.buckets ?? [],
      submissions: counts.submissions.get(id),
      lastPost: edges?.lastPost ?? null,
    }
    return [branchFigures(parts, frame)]
  })
  const compare = new Intl.Collator('vi').compare
  return items.sort((a, b) => compare(a.branchName, b.branchName) || (a.branchId < b.branchId ? -1 : 1))
}
