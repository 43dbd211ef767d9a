import type { UnitId } from '../kernel/ids.ts'
import { BRANCH_LEVEL, type Unit } from './unit.ts'

/** Whom a unit stood under before. */
export interface FormerParent {
  readonly unitId: UnitId
  readonly parentId: UnitId | null
  /** Local dates `YYYY-MM-DD`, the last one included; a null beginning is open. */
  readonly validFrom: string | null
  readonly validTo: string
}

type Placed = Pick<Unit, 'id' | 'parentId' | 'level'>

/** The tree of units as it stood on any day. */
export interface UnitTree {
  /** Gives the unit above on a local day `YYYY-MM-DD`; null above the topmost. */
  readonly parentOn: (id: UnitId, day: string) => UnitId | null
  /** Gives the units above on a local day, the nearest first. */
  readonly aboveOn: (id: UnitId, day: string) => readonly UnitId[]
  /** Gives the branch for which this unit's deeds of a local day count: itself, or the nearest one above. */
  readonly branchOn: (id: UnitId, day: string) => UnitId | null
}

/** Makes units and whom they stood under before answer where each one stood when. */
export function createUnitTree(
  units: ReadonlyMap<UnitId, Placed>,
  formerParents: readonly FormerParent[],
): UnitTree {
  const former = Map.groupBy(formerParents, ({ unitId }) => unitId)

  const parentOn = (id: UnitId, day: string): UnitId | null => {
    const then = (former.get(id) ?? []).filter(({ validTo }) => day <= validTo)
    const [first] = then.toSorted((one, other) => (one.validTo < other.validTo ? -1 : 1))
    return first === undefined ? (units.get(id)?.parentId ?? null) : first.parentId
  }
  const aboveOn = (id: UnitId, day: string): readonly UnitId[] => {
    const above = new Set<UnitId>()
    // Trees of different days may be mixed where dates are wrong, so a circle ends the walk.
    for (let at = parentOn(id, day); at !== null && !above.has(at); at = parentOn(at, day)) above.add(at)
    return [...above]
  }
  const branchOn = (id: UnitId, day: string): UnitId | null =>
    [id, ...aboveOn(id, day)].find(one => units.get(one)?.level === BRANCH_LEVEL) ?? null

  return { parentOn, aboveOn, branchOn }
}
