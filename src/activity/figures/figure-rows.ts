import type { UnitId } from '../../kernel/ids.ts'
import type { ActivityWish } from '../branch-activity.ts'
import type { ExpectedUnit } from './expectation.ts'
import type { Period } from './period.ts'
import { livingIn, type Stretch, stretchesOf, type UnitsOverTime } from './unit-row.ts'

/** Which rows there are, and what stands in them. */
export interface FigureRows {
  /** Of all days, so that what was published before the period is found as well. */
  readonly stretches: readonly Stretch[]
  /** Of the period alone, and of the days in which the units were valid; by row. */
  readonly living: ReadonlyMap<UnitId, readonly Stretch[]>
  /** For each row the others in which a part of its history stands as well. */
  readonly sharedWith: (rowId: UnitId) => readonly UnitId[]
}

type Units = Omit<UnitsOverTime, 'units'> & { readonly units: ReadonlyMap<UnitId, ExpectedUnit> }

/** Chooses the rows that a wish asks for. */
export function figureRows(ground: Units, wish: ActivityWish, period: Period, today: number): FigureRows {
  const all = stretchesOf(ground, wish.basis, today)
  const isWanted = ({ rowId }: Stretch): boolean =>
    (wish.branchId === undefined || rowId === wish.branchId) &&
    (wish.block === undefined || (ground.units.get(rowId)?.block ?? null) === wish.block)
  const everybody = livingIn(all, ground.units, period)
  const rowsOfUnit = Map.groupBy(everybody, ({ unitId }) => unitId)
  const living = Map.groupBy(everybody.filter(isWanted), ({ rowId }) => rowId)
  return {
    stretches: all.filter(isWanted),
    living,
    sharedWith: rowId => [
      ...new Set(
        (living.get(rowId) ?? [])
          .flatMap(({ unitId }) => rowsOfUnit.get(unitId) ?? [])
          .map(other => other.rowId)
          .filter(other => other !== rowId),
      ),
    ],
  }
}
