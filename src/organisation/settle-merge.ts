import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import { isoDateAt, plusIsoDays } from '../kernel/local-date.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { Actor } from './access.ts'
import { leadsBack } from './lineage.ts'
import { deleteMerge, findLineage, insertStep, saveMergeDay } from './lineage-store.ts'
import type { Unit } from './unit.ts'

interface Deps {
  readonly clock: Clock
  readonly ids: Ids
  readonly timeZone: string
}

/**
 * Makes lineage say what a unit's form says: into which one it merged, from the day after its last one on, or from
 * today while it has none.
 * @throws {INVALID_INPUT} when its history would come back to itself
 */
export async function settleMerge(
  trx: Transaction<Schema>,
  { clock, ids, timeZone }: Deps,
  actor: Actor,
  unit: Unit,
  before: Unit | null,
): Promise<void> {
  const [toId, known] = [unit.mergedIntoId, before?.mergedIntoId ?? null]
  const at = clock.now()
  const effectiveOn = unit.validTo === null ? isoDateAt(at, timeZone) : plusIsoDays(unit.validTo, 1)
  if (toId === known) {
    if (toId !== null && unit.validTo !== before?.validTo) await saveMergeDay(trx, unit.id, effectiveOn)
    return
  }
  await deleteMerge(trx, unit.id)
  if (toId === null) return
  if (leadsBack(await findLineage(trx), unit.id, toId))
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'mergedIntoId', code: 'UNIT_IN_CIRCLE' }] })
  const step = { id: ids.newId(), fromId: unit.id, toId, kind: 'merge' as const, effectiveOn, note: null }
  await insertStep(trx, { ...step, createdBy: actor.id, createdAt: at })
}
