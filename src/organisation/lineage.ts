import type { UnitId } from '../kernel/ids.ts'
import type { Unit } from './unit.ts'

/** One unit going on in another from a day on: all of it, or a part of it. */
export interface LineageStep {
  readonly fromId: UnitId
  readonly toId: UnitId
  readonly kind: 'merge' | 'split'
  /** The first local day `YYYY-MM-DD` of the new order. */
  readonly effectiveOn: string
}

/** A unit under which another one's history is shown. */
export interface Successor {
  readonly id: UnitId
  /** Only what happened before this local day `YYYY-MM-DD` is; null is all of it, and all that may still come late. */
  readonly before: string | null
}

type Lived = Pick<Unit, 'id' | 'validTo'>

/** What became of each unit. */
export interface Lineage {
  /** Gives the units that hold this one's history as of a local day, itself among them while it goes on. */
  readonly successorsOf: (id: UnitId, day: string) => readonly UnitId[]
  /** Gives the same with the part of the history each one shares, nearest first, each once. */
  readonly sharesOf: (id: UnitId, day: string) => readonly Successor[]
}

/** Makes units and the steps between them answer what became of whom. */
export function createLineage(units: ReadonlyMap<UnitId, Lived>, steps: readonly LineageStep[]): Lineage {
  const stepsFrom = Map.groupBy(steps, ({ fromId }) => fromId)

  const sharesOf = (id: UnitId, day: string): readonly Successor[] => {
    const found = new Map<UnitId, Successor>()
    const seen = new Set<UnitId>()
    const follow = (at: UnitId, joinedOn: string | null, before: string | null): void => {
      if (seen.has(at)) return
      seen.add(at)
      const taken = (stepsFrom.get(at) ?? []).filter(({ effectiveOn }) => effectiveOn <= day)
      const ends = taken.filter(step => isEnd(step, units.get(at)))
      const isOver = ends.length > 0
      if (!isOver) found.set(at, { id: at, before })
      // What left a unit before this history came to it took nothing of it along.
      const parts = taken.filter(
        step => !ends.includes(step) && (joinedOn === null || joinedOn < step.effectiveOn),
      )
      for (const { toId, effectiveOn } of parts) follow(toId, effectiveOn, before ?? effectiveOn)
      for (const { toId, effectiveOn } of ends) follow(toId, effectiveOn, before)
    }
    follow(id, null, null)
    // Nobody's history is lost, not even where steps that got in by force lead round.
    return found.size > 0 ? [...found.values()] : [{ id, before: null }]
  }
  return { sharesOf, successorsOf: (id, day) => sharesOf(id, day).map(successor => successor.id) }
}

/** Tells whether a step ends the unit it starts from: a merge does, a split does unless the unit goes on beside it. */
const isEnd = ({ kind, effectiveOn }: LineageStep, from: Lived | undefined): boolean =>
  kind === 'merge' || (from !== undefined && from.validTo !== null && from.validTo < effectiveOn)

/** Tells whether history that goes from one unit to another would come back to the first. */
export function leadsBack(
  steps: readonly Pick<LineageStep, 'fromId' | 'toId'>[],
  fromId: UnitId,
  toId: UnitId,
): boolean {
  const reached = new Set<UnitId>([toId])
  for (const at of reached) for (const step of steps) if (step.fromId === at) reached.add(step.toId)
  return reached.has(fromId)
}
