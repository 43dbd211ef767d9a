import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { cutPage, decodeCursor, type Listed } from '../kernel/cursor.ts'
import { AppError } from '../kernel/errors.ts'
import { unitId } from '../kernel/ids.ts'
import { cleanLine } from '../kernel/text.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import { type Actor, authorize } from './access.ts'
import { appendAudit } from './audit-store.ts'
import type { Unit } from './unit.ts'
import { findUnit, insertUnit, unitsByName } from './unit-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
}

/** What is known of a new unit; the rest is open. */
type NewUnit = Pick<Unit, 'name' | 'level'> & Partial<Omit<Unit, 'createdAt'>>

const OPEN = {
  shortName: null,
  parentId: null,
  block: null,
  validFrom: null,
  validTo: null,
  mergedIntoId: null,
  targetPostsPerMonth: null,
} as const

/** Adds a unit below a known one, or a topmost one. @throws {INVALID_INPUT} when the parent is unknown */
export const createUnit =
  (deps: Deps) =>
  async (actor: Actor, wanted: NewUnit): Promise<Unit> => {
    authorize(actor, 'units.write')
    const createdAt = deps.clock.now()
    const name = cleanLine(wanted.name)
    const unit = { ...OPEN, id: unitId(deps.ids.newId()), ...wanted, name, createdAt }
    if (unit.parentId !== null && (await findUnit(deps.db, unit.parentId)) === undefined)
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'parentId', code: 'UNIT_UNKNOWN' }] })
    await deps.db.transaction().execute(async trx => {
      await insertUnit(trx, unit)
      const subject = { kind: 'unit', id: unit.id }
      await appendAudit(trx, { actor, action: 'unit.created', subject, facts: { name } }, createdAt)
    })
    return unit
  }

/** Lists units by name. */
export const listUnits =
  (deps: Pick<Deps, 'db'>) =>
  async (actor: Actor, wanted: { limit: number; cursor?: string }): Promise<Listed<Unit>> => {
    authorize(actor, 'units.read')
    const [name = '', id = ''] = wanted.cursor === undefined ? [] : decodeCursor(wanted.cursor, 2)
    const rows = await unitsByName(deps.db, wanted.limit + 1, id === '' ? undefined : { name, id })
    return cutPage(
      rows,
      wanted.limit,
      row => row,
      row => [row.name, row.id],
    )
  }
