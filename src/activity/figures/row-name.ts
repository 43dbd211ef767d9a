import type { UnitId } from '../../kernel/ids.ts'
import { fromDayNumber, isoDate } from '../../kernel/local-date.ts'
import type { Unit } from '../../organisation/unit.ts'
import { nameOn } from '../../organisation/unit-name.ts'
import type { ActivityWish } from '../branch-activity.ts'
import type { FigureGround } from './figure-ground-store.ts'

/** Makes a lookup of what units were called on a day, by its number, or today on the basis of now. */
export function namesOf(
  { units, names }: Pick<FigureGround, 'units' | 'names'>,
  { basis, day }: Pick<ActivityWish, 'basis'> & { readonly day: number },
): (id: UnitId) => string {
  const byUnit = Map.groupBy(names, ({ unitId }) => unitId)
  const isoDay = isoDate(fromDayNumber(day))
  const nameOf = (unit: Unit) => nameOn(unit, byUnit.get(unit.id) ?? [], isoDay).name
  return id => {
    const unit = units.get(id)
    if (unit === undefined) return ''
    return basis === 'now' ? unit.name : nameOf(unit)
  }
}
