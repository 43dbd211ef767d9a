import type { UnitId } from '../kernel/ids.ts'
import type { Actor } from './access.ts'
import { changeTree, type TreeDeps, wrong } from './change-tree.ts'
import { moveBelow } from './end-unit.ts'
import { findFormerParents } from './lineage-store.ts'
import { judgeUnit } from './unit.ts'

/** A unit moving below another one, from a local day `YYYY-MM-DD` on. */
export interface Transfer {
  /** Null makes it a topmost one. */
  readonly parentId: UnitId | null
  readonly effectiveOn: string
}

/**
 * Puts a unit below another one from a day on; what it did before counts where it stood then. The same again changes
 * nothing.
 * @throws {UNIT_NOT_FOUND}
 * @throws {INVALID_INPUT} when the day has not come, it moved later than that, or the other one stands below it
 */
export const transferUnit =
  (deps: TreeDeps) =>
  (actor: Actor, id: UnitId, { parentId, effectiveOn }: Transfer): Promise<void> =>
    changeTree(deps, actor, effectiveOn, async tree => {
      const unit = tree.unit(id)
      if (unit.parentId === parentId) return
      const problem = judgeUnit({ ...unit, parentId }, tree.units).find(({ path }) => path === 'parentId')
      if (problem !== undefined) throw wrong('parentId', problem.code)
      const moved = (await findFormerParents(tree.trx)).filter(({ unitId }) => unitId === id)
      const isLate = moved.some(({ validTo }) => effectiveOn <= validTo)
      if (isLate || (unit.validFrom !== null && effectiveOn <= unit.validFrom))
        throw wrong('effectiveOn', 'UNIT_ENDS_EARLY')
      await moveBelow(tree, unit, parentId, effectiveOn)
      const nameOf = (one: UnitId | null): string => (one === null ? '' : tree.unit(one).name)
      await tree.tell('unit.transferred', id, {
        from: nameOf(unit.parentId),
        to: nameOf(parentId),
        effectiveOn,
      })
    })
