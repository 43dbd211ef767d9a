import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { cutPage, decodeCursor, type Listed } from '../kernel/cursor.ts'
import { AppError } from '../kernel/errors.ts'
import type { UnitId } from '../kernel/ids.ts'
import { type Actor, authorize } from './access.ts'
import { isFoundBy, isNamesake, type Unit } from './unit.ts'
import type { UnitName } from './unit-name.ts'
import { findUnitNames } from './unit-name-store.ts'
import { findAllUnits, unitsByName } from './unit-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
}

interface Wanted {
  readonly limit: number
  readonly cursor?: string | undefined
  /** What somebody typed to find units, with diacritics or without. */
  readonly q?: string | undefined
}

/** A unit of a list, with what else it was or is called. */
export interface ListedUnit extends Unit {
  readonly otherNames: readonly UnitName[]
}

/** Lists units by name; names of other times, aliases and codes find them as well. */
export const listUnits =
  ({ db }: Deps) =>
  async (actor: Actor, { limit, cursor, q = '' }: Wanted): Promise<Listed<ListedUnit>> => {
    authorize(actor, 'units.read')
    const [name = '', id = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2)
    const after = id === '' ? undefined : { name, id }
    const isSearch = q.trim() !== ''
    // An organisation has some hundred units: those that are searched for are picked here.
    const rows = await unitsByName(db, isSearch ? null : limit + 1, after)
    const names = Map.groupBy(await findUnitNames(db), ({ unitId }) => unitId)
    const units = rows.map(unit => ({ ...unit, otherNames: names.get(unit.id) ?? [] }))
    const isFound = (unit: ListedUnit): boolean =>
      isFoundBy(
        unit,
        q,
        unit.otherNames.map(other => other.name),
      )
    return cutPage(
      isSearch ? units.filter(isFound) : units,
      limit,
      row => row,
      row => [row.name, row.id],
    )
  }

/** Shows one unit, with those that people could take for it. @throws {UNIT_NOT_FOUND} */
export const getUnit =
  ({ db }: Deps) =>
  async (actor: Actor, id: UnitId): Promise<Unit & { readonly namesakes: readonly Unit[] }> => {
    authorize(actor, 'units.read')
    const all = await findAllUnits(db)
    const unit = all.get(id)
    if (unit === undefined) throw new AppError('UNIT_NOT_FOUND')
    return { ...unit, namesakes: [...all.values()].filter(other => isNamesake(unit, other)) }
  }
