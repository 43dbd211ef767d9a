import { AppError } from '../kernel/errors.ts'
import type { UnitId } from '../kernel/ids.ts'
import { isoDateAt, plusIsoDays } from '../kernel/local-date.ts'
import type { Actor } from './access.ts'
import { changeTree, type LockedTree, type TreeDeps } from './change-tree.ts'
import { deleteFormerParent, deleteSteps, findFormerParents, findLineage } from './lineage-store.ts'
import { returnPages } from './tenure-store.ts'
import type { Unit } from './unit.ts'
import { deleteUnitName, findUnitNames } from './unit-name-store.ts'
import { saveParent, saveUnitName, saveValidTo } from './unit-store.ts'

/** What can be taken back: the newest name, the newest place in the tree, or the newest ending or split. */
export const UNDOABLE = ['rename', 'transfer', 'ending'] as const
export type Undoable = (typeof UNDOABLE)[number]

/**
 * Takes the newest change of a kind back, as if it had never been written down. A unit that a merge or split made
 * stays and may be ended.
 * @throws {UNIT_NOT_FOUND}
 * @throws {NOTHING_TO_UNDO}
 */
export const undoUnitChange =
  (deps: TreeDeps) =>
  (actor: Actor, id: UnitId, kind: Undoable): Promise<void> =>
    changeTree(deps, actor, isoDateAt(deps.clock.now(), deps.timeZone), async tree => {
      const undone = await UNDO[kind](tree, tree.unit(id))
      if (!undone) throw new AppError('NOTHING_TO_UNDO')
      await tree.tell('unit.change-undone', id, { kind })
    })

const UNDO: Readonly<Record<Undoable, (tree: LockedTree, unit: Unit) => Promise<boolean>>> = {
  rename: async ({ trx }, { id }) => {
    const newest = (await findUnitNames(trx, id)).find(({ kind }) => kind === 'former')
    if (newest === undefined) return false
    await saveUnitName(trx, id, newest)
    await deleteUnitName(trx, newest.id)
    return true
  },
  transfer: async ({ trx }, { id }) => moveBack(trx, id, null),
  ending: undoEnding,
}

async function undoEnding({ trx, units }: LockedTree, { id, validTo }: Unit): Promise<boolean> {
  const days = (await findLineage(trx)).flatMap(({ fromId, effectiveOn }) =>
    fromId === id ? [effectiveOn] : [],
  )
  const effectiveOn = days.at(-1) ?? (validTo === null ? null : plusIsoDays(validTo, 1))
  if (effectiveOn === null) return false
  const lastDay = plusIsoDays(effectiveOn, -1)
  await deleteSteps(trx, id, effectiveOn)
  if (validTo === lastDay) await saveValidTo(trx, id, null)
  await returnPages(trx, id, effectiveOn)
  for (const child of units.keys()) await moveBack(trx, child, { parentId: id, validTo: lastDay })
  return true
}

/** Puts a unit back where it stood before it moved last; only when that was the named move, if one is named. */
async function moveBack(
  trx: LockedTree['trx'],
  unitId: UnitId,
  only: { readonly parentId: UnitId; readonly validTo: string } | null,
): Promise<boolean> {
  const moves = (await findFormerParents(trx)).filter(move => move.unitId === unitId)
  const newest = moves.at(-1)
  if (newest === undefined) return false
  if (only !== null && (newest.parentId !== only.parentId || newest.validTo !== only.validTo)) return false
  await saveParent(trx, unitId, newest.parentId)
  await deleteFormerParent(trx, unitId, newest.validTo)
  return true
}
