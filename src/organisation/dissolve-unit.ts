import type { UnitId } from '../kernel/ids.ts'
import type { Actor } from './access.ts'
import { changeTree, type TreeDeps, wrong } from './change-tree.ts'
import { endUnit, handOn, livingBelow } from './end-unit.ts'

/** A unit ending without anybody going on for it. */
export interface Dissolving {
  /** The first local day `YYYY-MM-DD` without it. */
  readonly effectiveOn: string
  /** Whom the units below stand under from then on; asked for when there are any. */
  readonly belowTo?: UnitId | undefined
}

/**
 * Ends a unit. Its history stays under its own name; its link goes on working.
 * @throws {UNIT_NOT_FOUND}
 * @throws {INVALID_INPUT} when it ended before, the day has not come, or nobody said where the units below go
 */
export const dissolveUnit =
  (deps: TreeDeps) =>
  (actor: Actor, id: UnitId, { effectiveOn, belowTo }: Dissolving): Promise<void> =>
    changeTree(deps, actor, effectiveOn, async tree => {
      const unit = tree.unit(id)
      const below = livingBelow(tree.units.values(), id, effectiveOn)
      if (below.length > 0 && belowTo === undefined) throw wrong('belowTo', 'REQUIRED')
      if (belowTo !== undefined && leadsBelow(tree.units.get(belowTo)?.id, id, tree.units))
        throw wrong('belowTo', 'UNIT_IN_CIRCLE')
      await endUnit(tree, unit, effectiveOn)
      const to = belowTo === undefined ? null : tree.unit(belowTo)
      await handOn(tree, unit, () => to?.id ?? null, null, effectiveOn)
      await tree.tell('unit.dissolved', id, { effectiveOn, ...(to !== null && { below: to.name }) })
    })

/** Tells whether a unit is another one or stands below it. */
function leadsBelow(
  from: UnitId | undefined,
  id: UnitId,
  units: ReadonlyMap<UnitId, { readonly parentId: UnitId | null }>,
): boolean {
  let at: UnitId | null = from ?? null
  while (at !== null && at !== id) at = units.get(at)?.parentId ?? null
  return at === id
}
