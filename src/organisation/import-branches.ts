import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError, type FieldError } from '../kernel/errors.ts'
import type { UnitId } from '../kernel/ids.ts'
import { foldForSearch } from '../kernel/text.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { Sheets } from '../ports/sheets.ts'
import { type Actor, authorize } from './access.ts'
import { parentOf } from './branch-places.ts'
import { type BranchRow, readBranchRows } from './branch-sheet.ts'
import { addUnit } from './manage-units.ts'
import { BRANCH_LEVEL, type Unit } from './unit.ts'
import { findAllUnits, lockTree } from './unit-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  readonly timeZone: string
  readonly sheets: Pick<Sheets, 'read'>
}

/** What became of one row; a branch that was there already stays as it is. */
export interface ImportedBranch {
  readonly row: number
  readonly name: string
  readonly fate: 'created' | 'known' | 'wrong' | 'left'
  /** Null while it is not made. */
  readonly id: UnitId | null
  readonly problems: readonly FieldError[]
}

/**
 * Adds the branches of a sheet that are not there yet, known by name and the unit above, all of them or none. The
 * same sheet again makes nothing new.
 * @throws {SHEET_COLUMNS_MISSING} {SHEET_COLUMN_TWICE} {SHEET_EMPTY} and the other codes of `Sheets.read`
 */
export const importBranches =
  (deps: Deps) =>
  async (actor: Actor, bytes: Uint8Array): Promise<readonly ImportedBranch[]> => {
    authorize(actor, 'units.write')
    const rows = readBranchRows(await deps.sheets.read(bytes))
    if (rows.length === 0) throw new AppError('SHEET_EMPTY')
    return deps.db.transaction().execute(async trx => {
      await lockTree(trx)
      const units = await findAllUnits(trx)
      const problems = judgeRows(rows, [...units.values()])
      return problems.size > 0
        ? rows.map(row => leftRow(row, problems.get(row)))
        : placeRows(trx, deps, actor, rows, units)
    })
  }

type Problems = ReadonlyMap<BranchRow, readonly FieldError[]>

function judgeRows(rows: readonly BranchRow[], units: readonly Unit[]): Problems {
  const found = rows.map((row): [BranchRow, readonly FieldError[]] => {
    const parent = parentOf(row, rows, units)
    const unsure = parent.kind === 'unsure' ? [parent.problem] : []
    return [row, [...row.problems, ...unsure, ...twice(row, rows), ...circle(row, rows, units)]]
  })
  return new Map(found.filter(([, problems]) => problems.length > 0))
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

const leftRow = ({ row, name }: BranchRow, problems: readonly FieldError[] = []): ImportedBranch => ({
  row,
  name,
  fate: problems.length > 0 ? 'wrong' : 'left',
  id: null,
  problems,
})

/** Places each row once the one above it is placed; without circles every row has its turn. */
async function placeRows(
  trx: Transaction<Schema>,
  deps: Deps,
  actor: Actor,
  rows: readonly BranchRow[],
  before: ReadonlyMap<UnitId, Unit>,
): Promise<readonly ImportedBranch[]> {
  const units = new Map(before)
  const placed = new Map<BranchRow, ImportedBranch>()
  const known = [...before.values()]
  const place = async (row: BranchRow): Promise<UnitId> => {
    const done = placed.get(row)
    if (done?.id) return done.id
    const above = parentOf(row, rows, known)
    const parentId = above.kind === 'row' ? await place(above.row) : above.kind === 'unit' ? above.id : null
    const there = [...units.values()].find(unit => isSame(unit, row.name, parentId))
    const unit = there ?? (await addUnit(trx, deps, actor, fieldsOf(row, parentId), units))
    units.set(unit.id, unit)
    const fate = there === undefined ? 'created' : 'known'
    placed.set(row, { row: row.row, name: unit.name, fate, id: unit.id, problems: [] })
    return unit.id
  }
  for (const row of rows) await place(row)
  return rows.flatMap(row => placed.get(row) ?? [])
}

const isSame = (unit: Unit, name: string, parentId: UnitId | null): boolean =>
  unit.parentId === parentId && foldForSearch(unit.name) === foldForSearch(name)

const fieldsOf = (
  { row: _, parent: __, problems: ___, level, ...fields }: BranchRow,
  parentId: UnitId | null,
) => ({ ...fields, parentId, level: level ?? BRANCH_LEVEL })
