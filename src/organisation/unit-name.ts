import type { UnitId } from '../kernel/ids.ts'
import type { Unit } from './unit.ts'

/** What a unit was called before, or is called besides. */
export interface UnitName {
  readonly id: string
  readonly unitId: UnitId
  readonly kind: 'former' | 'alias'
  readonly name: string
  readonly shortName: string | null
  /** Local dates `YYYY-MM-DD`, the last one included; null is open. */
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** Tells what a unit was called on a local day `YYYY-MM-DD`, among its former names; aliases name nothing. */
export function nameOn(
  unit: Pick<Unit, 'id' | 'name' | 'shortName'>,
  names: readonly Omit<UnitName, 'id'>[],
  day: string,
): Pick<Unit, 'name' | 'shortName'> {
  const then = names.filter(
    ({ unitId, kind, validTo }) =>
      unitId === unit.id && kind === 'former' && validTo !== null && day <= validTo,
  )
  const [first = unit] = then.toSorted((one, other) => ((one.validTo ?? '') < (other.validTo ?? '') ? -1 : 1))
  return { name: first.name, shortName: first.shortName }
}
