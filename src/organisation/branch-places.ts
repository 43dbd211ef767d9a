import type { FieldError } from '../kernel/errors.ts'
import type { UnitId } from '../kernel/ids.ts'
import { foldForSearch } from '../kernel/text.ts'
import type { BranchRow } from './branch-sheet.ts'
import type { Unit } from './unit.ts'

/** Some names to choose from, in the sentence about one nobody knows. */
const CANDIDATES = 5

/** The unit above a row: one that is there, one of another row, none, or a reason why it is not known. */
export type ParentOf =
  | { readonly kind: 'top' }
  | { readonly kind: 'unit'; readonly id: UnitId }
  | { readonly kind: 'row'; readonly row: BranchRow }
  | { readonly kind: 'unsure'; readonly problem: FieldError }

/** Finds the unit above a row by its id or name: among the file's own rows first, then among those still in being. */
export function parentOf(row: BranchRow, rows: readonly BranchRow[], units: readonly Unit[]): ParentOf {
  if (row.parent === null) return { kind: 'top' }
  const [inFile, ...alsoInFile] = called(
    rows.filter(other => other !== row),
    row.parent,
  )
  if (inFile !== undefined && alsoInFile.length === 0) return { kind: 'row', row: inFile }
  const byId = units.filter(({ id }) => id === row.parent)
  const known = byId.length > 0 ? byId : called(units, row.parent)
  const living = known.filter(({ validTo }) => validTo === null)
  const [unit, ...others] = living.length > 0 ? living : known
  if (unit !== undefined && others.length === 0) return { kind: 'unit', id: unit.id }
  return { kind: 'unsure', problem: unsure(row.parent, unit === undefined ? units : [unit, ...others], unit) }
}

/** Finds those of a name, or, where nobody has it, those of a short name. */
function called<Named extends Pick<Unit, 'name' | 'shortName'>>(
  all: readonly Named[],
  typed: string,
): readonly Named[] {
  const wanted = foldForSearch(typed)
  const byName = all.filter(({ name }) => foldForSearch(name) === wanted)
  return byName.length > 0 ? byName : all.filter(({ shortName }) => foldForSearch(shortName ?? '') === wanted)
}

function unsure(text: string, units: readonly Unit[], found: Unit | undefined): FieldError {
  const shown = units.slice(0, CANDIDATES)
  const candidates = shown.map(({ id, name }) => (found === undefined ? name : `${id} (${name})`)).join(', ')
  const code = found === undefined ? 'SHEET_UNIT_UNKNOWN' : 'SHEET_UNIT_UNSURE'
  return { path: 'parent', code, values: { text, candidates } }
}
