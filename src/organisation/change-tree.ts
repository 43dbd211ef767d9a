import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { UnitId } from '../kernel/ids.ts'
import { isoDateAt } from '../kernel/local-date.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import { type Actor, authorize } from './access.ts'
import { appendAudit } from './audit-store.ts'
import type { Unit } from './unit.ts'
import { findAllUnits, lockTree } from './unit-store.ts'

/** What changing the tree of units needs. */
export interface TreeDeps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  /** Where days begin and end. */
  readonly timeZone: string
}

/** The tree while nobody else may change it. */
export interface LockedTree {
  readonly trx: Transaction<Schema>
  readonly units: ReadonlyMap<UnitId, Unit>
  readonly at: Date
  /** Gives a unit. @throws {UNIT_NOT_FOUND} */
  readonly unit: (id: UnitId) => Unit
  /** Writes into the audit what was done to a unit. */
  readonly tell: (action: string, id: UnitId, facts: Readonly<Record<string, string>>) => Promise<void>
}

/**
 * Runs a change of the tree alone, all or nothing.
 * @param effectiveOn the first local day `YYYY-MM-DD` of the new order
 * @throws {INVALID_INPUT} when that day has not come: what is planned may still turn out otherwise
 */
export async function changeTree<T>(
  { db, clock, timeZone }: TreeDeps,
  actor: Actor,
  effectiveOn: string,
  change: (tree: LockedTree) => Promise<T>,
): Promise<T> {
  authorize(actor, 'units.write')
  const at = clock.now()
  if (effectiveOn > isoDateAt(at, timeZone)) throw wrong('effectiveOn', 'DAY_AHEAD')
  return db.transaction().execute(async trx => {
    await lockTree(trx)
    const units = await findAllUnits(trx)
    return change({
      trx,
      units,
      at,
      unit: id => {
        const unit = units.get(id)
        if (unit === undefined) throw new AppError('UNIT_NOT_FOUND')
        return unit
      },
      tell: (action, id, facts) =>
        appendAudit(trx, { actor, action, subject: { kind: 'unit', id }, facts }, at),
    })
  })
}

/** Makes the error that says what is wrong with one field. */
export const wrong = (path: string, code: string): AppError =>
  new AppError('INVALID_INPUT', { fields: [{ path, code }] })
