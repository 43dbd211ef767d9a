import type { UnitId } from '../../kernel/ids.ts'
import type { Lineage } from '../../organisation/lineage.ts'
import { isValidOn, type Unit } from '../../organisation/unit.ts'
import type { Opinion } from './opinion.ts'

/** A unit that is asked about a document, with what it said. */
export interface AskedUnit {
  readonly unitId: UnitId
  readonly unitName: string
  readonly opinions: readonly Opinion[]
}

interface AskedFacts {
  readonly asked: readonly UnitId[]
  readonly opinions: readonly Opinion[]
  readonly units: ReadonlyMap<UnitId, Unit>
  readonly lineage: Lineage
  /** Local date `YYYY-MM-DD`. */
  readonly day: string
}

/**
 * Lists who is asked on a day, by name. A unit that ended is asked no more: where it said nothing, those in which it
 * goes on are asked in its place, once; where it did, its words stand under its own name.
 */
export function askedUnitsOn({ asked, opinions, units, lineage, day }: AskedFacts): readonly AskedUnit[] {
  const said = Map.groupBy(opinions, ({ unitId }) => unitId)
  const expected = asked.flatMap(id => {
    const unit = units.get(id)
    if (said.has(id) || (unit !== undefined && isValidOn(unit, day))) return [id]
    return lineage.successorsOf(id, day).filter(other => other !== id)
  })
  // A branch may have spoken that is asked no more.
  const ids = [...new Set([...expected, ...said.keys()])]
  return ids
    .map(id => ({ unitId: id, unitName: units.get(id)?.name ?? '', opinions: said.get(id) ?? [] }))
    .toSorted((one, other) => one.unitName.localeCompare(other.unitName, 'vi'))
}

/** Tells how many of those who are asked have answered. */
export const countAnswered = (asked: readonly AskedUnit[]): number =>
  asked.filter(({ opinions }) => opinions.length > 0).length
