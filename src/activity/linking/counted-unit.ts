import type { UnitId } from '../../kernel/ids.ts'
import type { Unit } from '../../organisation/unit.ts'
import { createUnitTree } from '../../organisation/unit-tree.ts'

/** Tells whether what a unit publishes is counted: for itself, or for the branch that is above it today. */
export const isCounted = (units: ReadonlyMap<UnitId, Unit>, id: UnitId, today: string): boolean =>
  createUnitTree(units, []).branchOn(id, today) !== null
