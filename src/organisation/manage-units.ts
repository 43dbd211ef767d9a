import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import { type UnitId, unitId } from '../kernel/ids.ts'
import { cleanLine } from '../kernel/text.ts'
import { type Actor, authorize } from './access.ts'
import { appendAudit } from './audit-store.ts'
import type { TreeDeps } from './change-tree.ts'
import { settleMerge } from './settle-merge.ts'
import { BRANCH_LEVEL, judgeUnit, type Unit, type UnitFields } from './unit.ts'
import { findAllUnits, insertUnit, lockTree, saveUnit } from './unit-store.ts'

/** What is known of a new unit; the rest is open. An id is given when a request may be repeated. */
export type NewUnit = Pick<Unit, 'name'> & Partial<Omit<Unit, 'name' | 'createdAt'>>

const OPEN = {
  shortName: null,
  parentId: null,
  level: BRANCH_LEVEL,
  block: null,
  validFrom: null,
  validTo: null,
  mergedIntoId: null,
  targetPostsPerMonth: null,
  cluster: null,
  code: null,
} as const

/**
 * Adds a unit below a known one, or a topmost one. Repeated with the same id it makes nothing new.
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const createUnit =
  (deps: TreeDeps) =>
  async (actor: Actor, wanted: NewUnit): Promise<Unit> => {
    authorize(actor, 'units.write')
    return deps.db.transaction().execute(async trx => {
      await lockTree(trx)
      return addUnit(trx, deps, actor, wanted, await findAllUnits(trx))
    })
  }

/** Adds a unit where the tree is locked already, and `others` is all of it. @throws {INVALID_INPUT} */
export async function addUnit(
  trx: Transaction<Schema>,
  deps: Omit<TreeDeps, 'db'>,
  actor: Actor,
  wanted: NewUnit,
  others: ReadonlyMap<UnitId, Unit>,
): Promise<Unit> {
  const id = wanted.id ?? unitId(deps.ids.newId())
  const known = others.get(id)
  if (known !== undefined) return known
  const unit = { ...tidy({ ...OPEN, ...wanted }), id, createdAt: deps.clock.now() }
  refuseUnsound(unit, others)
  await insertUnit(trx, unit)
  await settleMerge(trx, deps, actor, unit, null)
  const subject = { kind: 'unit', id }
  const facts = { name: unit.name }
  await appendAudit(trx, { actor, action: 'unit.created', subject, facts }, unit.createdAt)
  return unit
}

/**
 * Changes what was named and leaves the rest.
 * @throws {UNIT_NOT_FOUND}
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const changeUnit =
  (deps: TreeDeps) =>
  async (actor: Actor, id: UnitId, wanted: Partial<UnitFields>): Promise<Unit> => {
    authorize(actor, 'units.write')
    return deps.db.transaction().execute(async trx => {
      await lockTree(trx)
      const others = await findAllUnits(trx)
      const before = others.get(id)
      if (before === undefined) throw new AppError('UNIT_NOT_FOUND')
      const { createdAt, ...known } = before
      const fields = tidy({ ...known, ...wanted })
      const unit = { ...fields, id, createdAt }
      refuseUnsound(unit, others)
      await saveUnit(trx, id, fields)
      await settleMerge(trx, deps, actor, unit, before)
      const subject = { kind: 'unit', id }
      const facts = { changed: Object.keys(wanted).join(', ') }
      await appendAudit(trx, { actor, action: 'unit.changed', subject, facts }, deps.clock.now())
      return unit
    })
  }

function refuseUnsound(unit: Unit, others: ReadonlyMap<UnitId, Unit>): void {
  const fields = judgeUnit(unit, others)
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
}

const tidy = <Fields extends Pick<Unit, 'name' | 'shortName' | 'block' | 'level' | 'cluster' | 'code'>>(
  fields: Fields,
): Fields => ({
  ...fields,
  name: cleanLine(fields.name),
  shortName: cleanLine(fields.shortName ?? '') || null,
  block: cleanLine(fields.block ?? '') || null,
  cluster: cleanLine(fields.cluster ?? '') || null,
  code: cleanLine(fields.code ?? '') || null,
  level: cleanLine(fields.level) || BRANCH_LEVEL,
})
