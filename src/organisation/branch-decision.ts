import type { FieldError } from '../kernel/errors.ts'
import type { UnitId } from '../kernel/ids.ts'
import { foldForSearch } from '../kernel/text.ts'
import { type Match, matchRow } from './branch-match.ts'
import { parentOf } from './branch-places.ts'
import type { BranchRow } from './branch-sheet.ts'
import type { Unit } from './unit.ts'
import type { UnitName } from './unit-name.ts'

/** What a person decided about a row. */
export type Choice =
  | { readonly kind: 'same'; readonly id: UnitId }
  | { readonly kind: 'new' }
  | { readonly kind: 'skip' }

/** A row with what it means, after people had their say. */
export interface JudgedRow {
  readonly row: BranchRow
  readonly match: Match | { readonly kind: 'skip' }
  readonly problems: readonly FieldError[]
}

/** All units that a sheet is held against. */
export interface Known {
  readonly units: readonly Unit[]
  readonly names: readonly UnitName[]
}

/** Judges each row of a sheet: whom it means, and what is wrong with it. */
export function judgeBranchRows(
  rows: readonly BranchRow[],
  known: Known,
  choices: ReadonlyMap<number, Choice>,
): readonly JudgedRow[] {
  const matches = new Map<BranchRow, JudgedRow['match']>()
  const matchOf = (row: BranchRow, below: readonly BranchRow[]): JudgedRow['match'] => {
    const judged = matches.get(row)
    if (judged !== undefined) return judged
    const above = parentOf(row, rows, known.units)
    const isCircle = above.kind === 'row' && below.includes(above.row)
    const parent = above.kind === 'row' && !isCircle ? matchOf(above.row, [...below, row]) : null
    const parentId = above.kind === 'unit' ? above.id : parent?.kind === 'known' ? parent.id : undefined
    const match = settle(
      matchRow(row, above.kind === 'top' ? null : parentId, known.units, known.names),
      choices.get(row.row),
    )
    matches.set(row, match)
    return match
  }
  for (const row of rows) matchOf(row, [row])
  return rows.map(row => ({
    row,
    match: matches.get(row) ?? { kind: 'new' },
    problems: problemsOf(row, rows, known.units, matches, choices.get(row.row)),
  }))
}

function settle(match: Match, choice: Choice | undefined): JudgedRow['match'] {
  if (match.kind !== 'doubtful' || choice === undefined) return match
  return choice.kind === 'same' ? { kind: 'known', id: choice.id } : choice
}

function problemsOf(
  row: BranchRow,
  rows: readonly BranchRow[],
  units: readonly Unit[],
  matches: ReadonlyMap<BranchRow, JudgedRow['match']>,
  choice: Choice | undefined,
): readonly FieldError[] {
  const parent = parentOf(row, rows, units)
  const unsure = parent.kind === 'unsure' ? [parent.problem] : []
  const isOrphan = parent.kind === 'row' && matches.get(parent.row)?.kind === 'skip'
  const skipped = isOrphan ? [{ path: 'parent', code: 'SHEET_PARENT_SKIPPED' }] : []
  const isStrange = choice?.kind === 'same' && !units.some(({ id }) => id === choice.id)
  const strange = isStrange ? [{ path: 'name', code: 'UNIT_UNKNOWN' }] : []
  if (matches.get(row)?.kind === 'skip') return []
  return [
    ...row.problems,
    ...unsure,
    ...skipped,
    ...strange,
    ...twice(row, rows),
    ...circle(row, rows, units),
  ]
}

const keyOf = ({ name, parent }: BranchRow): string => `${foldForSearch(name)}|${foldForSearch(parent ?? '')}`

function twice(row: BranchRow, rows: readonly BranchRow[]): readonly FieldError[] {
  const first = rows.find(other => keyOf(other) === keyOf(row))
  if (first === undefined || first === row) return []
  return [{ path: 'name', code: 'SHEET_BRANCH_TWICE', values: { row: first.row } }]
}

function circle(row: BranchRow, rows: readonly BranchRow[], units: readonly Unit[]): readonly FieldError[] {
  const seen = new Set<BranchRow>()
  let above = parentOf(row, rows, units)
  while (above.kind === 'row' && !seen.has(above.row)) {
    seen.add(above.row)
    above = parentOf(above.row, rows, units)
  }
  return seen.has(row) ? [{ path: 'parent', code: 'UNIT_IN_CIRCLE' }] : []
}
