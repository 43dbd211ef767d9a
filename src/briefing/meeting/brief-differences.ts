import type { UnitId } from '../../kernel/ids.ts'
import type { Brief, BriefBranch } from './brief.ts'
import { type BriefCell, COLUMN_KEYS, type ColumnKey, columnOf } from './columns.ts'

/** One cell that another version shows otherwise; null where a version has no such row. */
export interface CellDifference {
  readonly branchId: UnitId
  readonly branchName: string
  readonly column: ColumnKey
  readonly before: BriefCell | null
  readonly after: BriefCell | null
}

/** How one version of a brief differs from the one before it. */
export interface BriefDifferences {
  readonly cells: readonly CellDifference[]
  readonly results: readonly {
    readonly name: string
    readonly before: string | null
    readonly after: string | null
  }[]
  readonly conclusions: { readonly before: string; readonly after: string } | null
}

/** Compares two versions cell by cell; rows that only one of them has differ in every cell that says something. */
export function differencesOf(before: Brief, after: Brief): BriefDifferences {
  const rows = pairs(before.branches, after.branches, ({ branchId }) => branchId)
  const results = pairs(before.results, after.results, ({ indicatorId }) => indicatorId)
  return {
    cells: rows.flatMap(([old, now]) => cellsOf(old, now)),
    results: results.flatMap(([old, now]) => {
      const [was, is] = [old?.text ?? null, now?.text ?? null]
      return was === is ? [] : [{ name: now?.name ?? old?.name ?? '', before: was, after: is }]
    }),
    conclusions:
      before.conclusions === after.conclusions
        ? null
        : { before: before.conclusions, after: after.conclusions },
  }
}

function cellsOf(before: BriefBranch | null, after: BriefBranch | null): readonly CellDifference[] {
  const row = after ?? before
  if (row === null) return []
  const { branchId, branchName } = row
  return COLUMN_KEYS.flatMap(column => {
    const { cell } = columnOf(column)
    const [was, is] = [before && cell(before), after && cell(after)]
    return isSame(was, is) ? [] : [{ branchId, branchName, column, before: was, after: is }]
  })
}

const isSame = (one: BriefCell | null, other: BriefCell | null): boolean =>
  JSON.stringify(one ?? { kind: 'none' }) === JSON.stringify(other ?? { kind: 'none' })

function pairs<Item>(
  before: readonly Item[],
  after: readonly Item[],
  keyOf: (item: Item) => string,
): readonly (readonly [Item | null, Item | null])[] {
  const old = new Map(before.map(item => [keyOf(item), item]))
  const now = new Map(after.map(item => [keyOf(item), item]))
  const keys = new Set([...old.keys(), ...now.keys()])
  return [...keys].map(key => [old.get(key) ?? null, now.get(key) ?? null] as const)
}
