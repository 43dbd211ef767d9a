import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError, type FieldError } from '../kernel/errors.ts'
import type { UnitId } from '../kernel/ids.ts'
import type { Sheets } from '../ports/sheets.ts'
import { type Actor, authorize } from './access.ts'
import { type Choice, type JudgedRow, judgeBranchRows, type Known } from './branch-decision.ts'
import type { Candidate } from './branch-match.ts'
import { parentOf } from './branch-places.ts'
import { type BranchRow, readBranchRows } from './branch-sheet.ts'
import type { TreeDeps } from './change-tree.ts'
import { addUnit } from './manage-units.ts'
import { BRANCH_LEVEL, type Unit } from './unit.ts'
import { findUnitNames } from './unit-name-store.ts'
import { findAllUnits, lockTree } from './unit-store.ts'

interface Deps extends TreeDeps {
  readonly sheets: Pick<Sheets, 'read'>
}

/** What became of one row, or would become; a branch that was there already stays as it is. */
export interface ImportedBranch {
  readonly row: number
  readonly name: string
  /** `doubtful` waits for a person; `left` was held up by other rows; `new` is only told beforehand. */
  readonly fate: 'created' | 'new' | 'known' | 'doubtful' | 'skipped' | 'wrong' | 'left'
  /** Null while it is not made. */
  readonly id: UnitId | null
  /** Units it may mean, where it is doubtful. */
  readonly candidates: readonly Candidate[]
  readonly problems: readonly FieldError[]
}

/** Tells what importing a sheet would do; writes nothing. @throws the codes of `importBranches` */
export const previewBranches =
  (deps: Deps) =>
  async (actor: Actor, bytes: Uint8Array): Promise<readonly ImportedBranch[]> => {
    authorize(actor, 'units.write')
    const rows = await readSheet(deps, bytes)
    return judgeBranchRows(rows, await known(deps.db), new Map()).map(told)
  }

/**
 * Adds the branches of a sheet that are not there yet, all of them or none. A row that may mean a unit that is there
 * needs a choice, by its row's number; without one nothing is written. The same sheet again makes nothing new.
 * @throws {SHEET_COLUMNS_MISSING} {SHEET_COLUMN_TWICE} {SHEET_EMPTY} and the other codes of `Sheets.read`
 */
export const importBranches =
  (deps: Deps) =>
  async (
    actor: Actor,
    bytes: Uint8Array,
    choices: ReadonlyMap<number, Choice> = new Map(),
  ): Promise<readonly ImportedBranch[]> => {
    authorize(actor, 'units.write')
    const rows = await readSheet(deps, bytes)
    return deps.db.transaction().execute(async trx => {
      await lockTree(trx)
      const before = await known(trx)
      const judged = judgeBranchRows(rows, before, choices)
      const isOpen = judged.some(({ match, problems }) => match.kind === 'doubtful' || problems.length > 0)
      return isOpen ? judged.map(held) : placeRows(trx, deps, actor, judged, before)
    })
  }

async function readSheet({ sheets }: Deps, bytes: Uint8Array): Promise<readonly BranchRow[]> {
  const rows = readBranchRows(await sheets.read(bytes))
  if (rows.length === 0) throw new AppError('SHEET_EMPTY')
  return rows
}

const known = async (db: TreeDeps['db']): Promise<Known> => ({
  units: [...(await findAllUnits(db)).values()],
  names: await findUnitNames(db),
})

const FATES = { known: 'known', new: 'new', doubtful: 'doubtful', skip: 'skipped' } as const

function told({ row, match, problems }: JudgedRow): ImportedBranch {
  return {
    row: row.row,
    name: row.name,
    fate: problems.length > 0 ? 'wrong' : FATES[match.kind],
    id: match.kind === 'known' ? match.id : null,
    candidates: match.kind === 'doubtful' ? match.candidates : [],
    problems,
  }
}

/** What becomes of a row while others hold the sheet up. */
function held(judged: JudgedRow): ImportedBranch {
  const row = told(judged)
  return row.fate === 'wrong' || row.fate === 'doubtful' ? row : { ...row, fate: 'left', id: null }
}

/** Places each row once the one above it is placed; without circles every row has its turn. */
async function placeRows(
  trx: Transaction<Schema>,
  deps: Deps,
  actor: Actor,
  judged: readonly JudgedRow[],
  before: Known,
): Promise<readonly ImportedBranch[]> {
  const units = new Map(before.units.map(unit => [unit.id, unit]))
  const placed = new Map<BranchRow, UnitId>()
  const rows = judged.map(({ row }) => row)
  const place = async ({ row, match }: JudgedRow): Promise<UnitId> => {
    const done = match.kind === 'known' ? match.id : placed.get(row)
    if (done !== undefined) return done
    const above = parentOf(row, rows, before.units)
    const parentRow = above.kind === 'row' ? judged.find(other => other.row === above.row) : undefined
    const parentId =
      parentRow !== undefined ? await place(parentRow) : above.kind === 'unit' ? above.id : null
    const unit = await addUnit(trx, deps, actor, fieldsOf(row, parentId), units)
    units.set(unit.id, unit)
    placed.set(row, unit.id)
    return unit.id
  }
  const done: ImportedBranch[] = []
  for (const one of judged) {
    const row = told(one)
    done.push(row.fate === 'new' ? { ...row, fate: 'created', id: await place(one) } : row)
  }
  return done
}

const fieldsOf = (
  { row: _, parent: __, problems: ___, level, ...fields }: BranchRow,
  parentId: UnitId | null,
): Omit<Unit, 'id' | 'createdAt' | 'mergedIntoId'> => ({ ...fields, parentId, level: level ?? BRANCH_LEVEL })
