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
import type { FormerParent } from './unit-tree.ts'

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
  transfer: async ({ trx }, { id }) => {
    const newest = newestMoves(await findFormerParents(trx)).get(id)
    if (newest !== undefined) await moveBack(trx, newest)
    return newest !== undefined
  },
  ending: undoEnding,
}

async function undoEnding({ trx }: LockedTree, { id, validTo }: Unit): Promise<boolean> {
  const days = (await findLineage(trx)).flatMap(({ fromId, effectiveOn }) =>
    fromId === id ? [effectiveOn] : [],
  )
  const effectiveOn = days.at(-1) ?? (validTo === null ? null : plusIsoDays(validTo, 1))
  if (effectiveOn === null) return false
  const lastDay = plusIsoDays(effectiveOn, -1)
  await deleteSteps(trx, id, effectiveOn)
  if (validTo === lastDay) await saveValidTo(trx, id, null)
  await returnPages(trx, id, effectiveOn)
  for (const move of newestMoves(await findFormerParents(trx)).values())
    if (move.parentId === id && move.validTo === lastDay) await moveBack(trx, move)
  return true
}

/** Gives each unit's newest move, of moves with the oldest first. */
const newestMoves = (moves: readonly FormerParent[]): ReadonlyMap<UnitId, FormerParent> =>
  new Map(moves.map(move => [move.unitId, move]))

/** Puts a unit back where it stood before a move. */
async function moveBack(trx: LockedTree['trx'], { unitId, parentId, validTo }: FormerParent): Promise<void> {
  await saveParent(trx, unitId, parentId)
  await deleteFormerParent(trx, unitId, validTo)
}
