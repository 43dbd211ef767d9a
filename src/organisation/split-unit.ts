import type { UnitId } from '../kernel/ids.ts'
import type { Actor } from './access.ts'
import { changeTree, type TreeDeps, wrong } from './change-tree.ts'
import { endUnit, handOn, livingBelow, moveBelow } from './end-unit.ts'
import { type Goer, goOn, noteStep } from './merge-units.ts'
import type { Unit } from './unit.ts'

/** One unit giving its parts to others, from a local day `YYYY-MM-DD` on. */
export interface Splitting {
  readonly fromId: UnitId
  readonly into: readonly Goer[]
  readonly effectiveOn: string
  /** True where it goes on beside the parts that left. */
  readonly goesOn: boolean
  /** For units below: into which of `into`, by place, each one goes. The others stay, or go into the first. */
  readonly below?: ReadonlyMap<UnitId, number>
}

/**
 * Splits a unit. Its history stays its own and is shown under each part where a report asks for today's units; totals
 * count it once. Its Pages go to the first part unless it goes on itself; its link goes on working.
 * @returns the parts, in the order asked for
 * @throws {UNIT_NOT_FOUND}
 * @throws {INVALID_INPUT} when it ended before, the day has not come, or history would come back to itself
 */
export const splitUnit =
  (deps: TreeDeps) =>
  (actor: Actor, { fromId, into, effectiveOn, goesOn, below }: Splitting): Promise<readonly UnitId[]> =>
    changeTree(deps, actor, effectiveOn, async tree => {
      const unit = tree.unit(fromId)
      if (into.length < (goesOn ? 1 : 2)) throw wrong('into', 'TOO_FEW')
      const parts: Unit[] = []
      for (const goer of into) parts.push(await goOn(tree, deps, actor, goer, unit, effectiveOn))
      if (parts.some(({ id }) => id === fromId)) throw wrong('into', 'UNIT_IN_CIRCLE')
      const partOf = (child: Unit): Unit | undefined => parts[below?.get(child.id) ?? -1]
      if (!goesOn) await endUnit(tree, unit, effectiveOn)
      for (const successor of parts)
        await noteStep(tree, deps, actor, { unit, successor, kind: 'split', effectiveOn })
      if (goesOn) {
        for (const child of livingBelow(tree.units.values(), fromId, effectiveOn)) {
          const part = partOf(child)
          if (part !== undefined) await moveBelow(tree, child, part.id, effectiveOn)
        }
      } else {
        const first = parts[0]?.id ?? null
        await handOn(tree, unit, child => partOf(child)?.id ?? first, first, effectiveOn)
      }
      const to = parts.map(({ name }) => name).join(', ')
      await tree.tell('unit.split', fromId, { from: unit.name, to, effectiveOn })
      return parts.map(({ id }) => id)
    })
