import { AppError } from '../kernel/errors.ts'
import type { UnitId } from '../kernel/ids.ts'
import type { Actor } from './access.ts'
import { changeTree, type LockedTree, type TreeDeps, wrong } from './change-tree.ts'
import { endUnit, handOn } from './end-unit.ts'
import { leadsBack } from './lineage.ts'
import { findLineage, insertStep } from './lineage-store.ts'
import { addUnit, type NewUnit } from './manage-units.ts'
import type { Unit } from './unit.ts'

/** A unit that goes on: one that is there, or one that begins on that day. */
export type Goer = { readonly id: UnitId } | (Pick<NewUnit, 'name'> & Partial<NewUnit>)

/** Several units becoming one, from a local day `YYYY-MM-DD` on. */
export interface Merging {
  readonly fromIds: readonly UnitId[]
  readonly into: Goer
  readonly effectiveOn: string
}

/**
 * Merges units into another one, or into a new one that stands where the first of them stood. They end the day
 * before; their history stays theirs and counts for the new one where a report asks for today's units. What stands
 * below them and their Pages go along. Their links go on working.
 * @returns the unit that goes on
 * @throws {UNIT_NOT_FOUND}
 * @throws {INVALID_INPUT} when one of them ended before, the day has not come, or history would come back to itself
 */
export const mergeUnits =
  (deps: TreeDeps) =>
  (actor: Actor, { fromIds, into, effectiveOn }: Merging): Promise<UnitId> =>
    changeTree(deps, actor, effectiveOn, async tree => {
      const from = [...new Set(fromIds)].map(tree.unit)
      const [first] = from
      if (first === undefined) throw wrong('fromIds', 'REQUIRED')
      const successor = await goOn(tree, deps, actor, into, first, effectiveOn)
      for (const unit of from) {
        if (unit.id === successor.id) throw wrong('fromIds', 'UNIT_IN_CIRCLE')
        await endUnit(tree, unit, effectiveOn)
        await noteStep(tree, deps, actor, { unit, successor, kind: 'merge', effectiveOn })
        await handOn(tree, unit, () => successor.id, successor.id, effectiveOn)
        await tree.tell('unit.merged', unit.id, { from: unit.name, to: successor.name, effectiveOn })
      }
      return successor.id
    })

/** Finds who goes on, or makes it, standing where another one stood. */
export async function goOn(
  { trx, units, unit }: LockedTree,
  deps: TreeDeps,
  actor: Actor,
  goer: Goer,
  like: Unit,
  effectiveOn: string,
): Promise<Unit> {
  if (!('name' in goer)) {
    const there = unit(goer.id)
    if (there.validTo !== null && there.validTo < effectiveOn) throw wrong('into', 'UNIT_ENDED')
    return there
  }
  const { parentId, level, block, cluster } = like
  return addUnit(
    trx,
    deps,
    actor,
    { parentId, level, block, cluster, validFrom: effectiveOn, ...goer },
    units,
  )
}

interface Going {
  readonly unit: Unit
  readonly successor: Unit
  readonly kind: 'merge' | 'split'
  readonly effectiveOn: string
}

/** Writes down that a unit goes on in another one. @throws {INVALID_INPUT} when history would come back to itself */
export async function noteStep(
  { trx, at }: LockedTree,
  { ids }: TreeDeps,
  actor: Actor,
  { unit, successor, kind, effectiveOn }: Going,
): Promise<void> {
  if (leadsBack(await findLineage(trx), unit.id, successor.id))
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'into', code: 'UNIT_IN_CIRCLE' }] })
  await insertStep(trx, {
    id: ids.newId(),
    fromId: unit.id,
    toId: successor.id,
    kind,
    effectiveOn,
    note: null,
    createdBy: actor.id,
    createdAt: at,
  })
}
