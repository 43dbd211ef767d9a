import type { UnitId } from '../../kernel/ids.ts'
import { dayNumber, fromDayNumber, isoDate, localDate } from '../../kernel/local-date.ts'
import { createLineage, type LineageStep } from '../../organisation/lineage.ts'
import type { Unit } from '../../organisation/unit.ts'
import { createUnitTree, type FormerParent } from '../../organisation/unit-tree.ts'
import type { Basis } from '../branch-activity.ts'

/** What of a unit decides where its history is shown. */
export type RowUnit = Pick<Unit, 'id' | 'parentId' | 'level' | 'validFrom' | 'validTo'>

/** What a unit published in these days stands in this row; days by number, `toDay` excluded, open ends infinite. */
export interface Stretch {
  readonly unitId: UnitId
  readonly rowId: UnitId
  readonly fromDay: number
  readonly toDay: number
}

/** The organisation in all its days. */
export interface UnitsOverTime {
  readonly units: ReadonlyMap<UnitId, RowUnit>
  readonly steps: readonly LineageStep[]
  readonly formerParents: readonly FormerParent[]
}

const ALWAYS = { fromDay: Number.NEGATIVE_INFINITY, toDay: Number.POSITIVE_INFINITY }

/**
 * Tells in which rows each unit's page posts stand: by the units of each day in that of the branch which was above it
 * then, or that went on for it alone once it had ended; by those of now in those of all units that its branch has
 * become by `today`. A branch that gave a part away has its older history in two rows.
 */
export const stretchesOf = (over: UnitsOverTime, basis: Basis, today: number): Stretch[] =>
  basis === 'then' ? stretchesOfThen(over) : stretchesOfNow(over, isoDate(fromDayNumber(today)))

function stretchesOfNow({ units, steps, formerParents }: UnitsOverTime, today: string): Stretch[] {
  const [tree, lineage] = [createUnitTree(units, formerParents), createLineage(units, steps)]
  return [...units.keys()].flatMap(unitId => {
    const branch = tree.branchOn(unitId, today)
    return (branch === null ? [] : lineage.sharesOf(branch, today)).map(({ id, before }) => ({
      ...{ unitId, rowId: id, ...ALWAYS },
      toDay: before === null ? ALWAYS.toDay : dayOf(before),
    }))
  })
}

function stretchesOfThen({ units, steps, formerParents }: UnitsOverTime): Stretch[] {
  const [tree, lineage] = [createUnitTree(units, formerParents), createLineage(units, steps)]
  const heirOf = (branch: UnitId, day: string): UnitId => {
    const last = units.get(branch)?.validTo
    if (last == null || day <= last) return branch
    const [heir, ...others] = lineage.successorsOf(branch, day)
    return heir === undefined || others.length > 0 ? branch : (tree.branchOn(heir, day) ?? branch)
  }
  const ages = agesOf([...units.values(), ...formerParents])
  return [...units.keys()].flatMap(unitId =>
    ages.flatMap(({ day, ...age }) => {
      const branch = tree.branchOn(unitId, day)
      return branch === null ? [] : [{ unitId, rowId: heirOf(branch, day), ...age }]
    }),
  )
}

/** The stretches of time in which no unit moved or ended, each with one of its days. */
function agesOf(changing: readonly { readonly validTo: string | null }[]) {
  const lastDays = [...new Set(changing.flatMap(({ validTo }) => validTo ?? []))].toSorted()
  const ends = [...lastDays.map(day => dayOf(day) + 1), ALWAYS.toDay]
  return ends.map((toDay, index) => {
    const fromDay = ends[index - 1] ?? ALWAYS.fromDay
    return { fromDay, toDay, day: lastDays[index] ?? LAST_DAY }
  })
}

/** Later than whatever changed. */
const LAST_DAY = '9999-12-31'

/** Cuts stretches to the days of a period in which their units were valid; what is left empty goes. */
export const livingIn = (
  stretches: readonly Stretch[],
  units: UnitsOverTime['units'],
  period: { readonly fromDay: number; readonly toDay: number },
): Stretch[] =>
  stretches.flatMap(stretch => {
    const unit = units.get(stretch.unitId)
    const begins = unit?.validFrom == null ? Number.NEGATIVE_INFINITY : dayOf(unit.validFrom)
    const ends = unit?.validTo == null ? Number.POSITIVE_INFINITY : dayOf(unit.validTo) + 1
    const fromDay = Math.max(stretch.fromDay, begins, period.fromDay)
    const toDay = Math.min(stretch.toDay, ends, period.toDay)
    return fromDay < toDay ? [{ ...stretch, fromDay, toDay }] : []
  })

/** Numbers the day of a local date `YYYY-MM-DD` as the database gives it. */
export function dayOf(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  const date = localDate(year, month, day)
  if (date === null) throw new RangeError(`${text} is no day`)
  return dayNumber(date)
}
