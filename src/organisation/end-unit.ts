import type { UnitId } from '../kernel/ids.ts'
import { plusIsoDays } from '../kernel/local-date.ts'
import { type LockedTree, wrong } from './change-tree.ts'
import { insertFormerParent } from './lineage-store.ts'
import { movePages } from './tenure-store.ts'
import { isValidOn, type Unit } from './unit.ts'
import { saveParent, saveValidTo } from './unit-store.ts'

/** Gives the units that stand below one on a local day `YYYY-MM-DD`, by name. */
export const livingBelow = (units: Iterable<Unit>, id: UnitId, day: string): readonly Unit[] =>
  [...units]
    .filter(unit => unit.parentId === id && isValidOn(unit, day))
    .toSorted((one, other) => one.name.localeCompare(other.name, 'vi'))

/**
 * Ends a unit the day before `effectiveOn`. Its link goes on working, so that nothing its seat still sends is lost.
 * @throws {INVALID_INPUT} when it had ended already, or began later
 */
export async function endUnit({ trx }: LockedTree, unit: Unit, effectiveOn: string): Promise<void> {
  const lastDay = plusIsoDays(effectiveOn, -1)
  if (unit.mergedIntoId !== null || (unit.validTo !== null && unit.validTo < lastDay))
    throw wrong('effectiveOn', 'UNIT_ENDED')
  if (unit.validFrom !== null && unit.validFrom > lastDay) throw wrong('effectiveOn', 'UNIT_ENDS_EARLY')
  await saveValidTo(trx, unit.id, lastDay)
}

/** Puts a unit below another one from a local day on; whom it stood under before stays known. */
export async function moveBelow(
  { trx, at }: LockedTree,
  unit: Unit,
  parentId: UnitId | null,
  effectiveOn: string,
): Promise<void> {
  const validTo = plusIsoDays(effectiveOn, -1)
  await insertFormerParent(trx, { unitId: unit.id, parentId: unit.parentId, validTo, createdAt: at })
  await saveParent(trx, unit.id, parentId)
}

/** Hands what hangs on a unit that ended to the one that goes on: the units below it and its Pages. */
export async function handOn(
  tree: LockedTree,
  unit: Unit,
  successorOf: (child: Unit) => UnitId | null,
  pagesTo: UnitId | null,
  effectiveOn: string,
): Promise<void> {
  for (const child of livingBelow(tree.units.values(), unit.id, effectiveOn))
    await moveBelow(tree, child, successorOf(child), effectiveOn)
  if (pagesTo !== null) await movePages(tree.trx, unit.id, pagesTo, effectiveOn)
}
