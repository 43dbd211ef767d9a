import type { UnitId } from '../../kernel/ids.ts'
import { dayNumber, fromDayNumber, isoDate } from '../../kernel/local-date.ts'
import { toSolar } from '../../kernel/lunar-calendar.ts'
import { foldForSearch } from '../../kernel/text.ts'
import { dayOf } from './unit-row.ts'

/** Days in which nothing is expected of one branch, of a block, or of everybody; both days included. */
export interface Excuse {
  readonly unitId: UnitId | null
  readonly block: string | null
  readonly fromOn: string
  readonly toOn: string
}

/** Whom an excuse or a target is about. */
export interface Excusable {
  readonly id: UnitId
  readonly block: string | null
}

interface Days {
  readonly fromDay: number
  readonly toDay: number
}

/**
 * Makes a lookup of the days of a period on which nothing is expected of a branch: Tết, summer at schools, and what
 * was excused.
 */
export function excusedDaysOf(
  excuses: readonly Excuse[],
  period: Days,
): (branch: Excusable) => ReadonlySet<number> {
  const years = yearsOf(period)
  const everybodys = years.flatMap(tetOf)
  const schools = years.map(summerOf)
  return branch => {
    const given = excuses
      .filter(excuse => concerns(excuse, branch))
      .map(({ fromOn, toOn }) => ({ fromDay: dayOf(fromOn), toDay: dayOf(toOn) + 1 }))
    const all = [...given, ...everybodys, ...(isSchool(branch.block) ? schools : [])]
    return new Set(all.flatMap(days => daysWithin(days, period)))
  }
}

/** Tells whether what is said of a unit, a block or everybody is said of this branch. */
export const concerns = (said: Pick<Excuse, 'unitId' | 'block'>, { id, block }: Excusable): boolean =>
  said.unitId === null ? said.block === null || said.block === block : said.unitId === id

/** Schools are known by their block, as the organisation names it: "Khối trường học". */
const isSchool = (block: string | null): boolean => block !== null && /\btruong\b/.test(foldForSearch(block))

/** From 28 tháng Chạp to mùng 7: the year's ordinary holidays with the days in which nobody is back yet. */
function tetOf(year: number): Days[] {
  const first = toSolar({ year, month: 1, day: 1, isLeap: false })
  const eve = toSolar({ year: year - 1, month: 12, day: 28, isLeap: false })
  return first && eve ? [{ fromDay: dayNumber(eve), toDay: dayNumber(first) + 7 }] : []
}

const summerOf = (year: number): Days => ({
  fromDay: dayNumber({ year, month: 6, day: 1 }),
  toDay: dayNumber({ year, month: 9, day: 1 }),
})

/** Days in which nothing is expected without anybody's word, both included. */
export interface RuledExcuse {
  readonly rule: 'tet' | 'school-summer'
  readonly fromOn: string
  readonly toOn: string
}

/** Lists the days of a year that the rules excuse. */
export const ruledExcusesOf = (year: number): RuledExcuse[] => [
  ...tetOf(year).map(days => ruled('tet', days)),
  ruled('school-summer', summerOf(year)),
]

const ruled = (rule: RuledExcuse['rule'], { fromDay, toDay }: Days): RuledExcuse => ({
  rule,
  fromOn: isoDate(fromDayNumber(fromDay)),
  toOn: isoDate(fromDayNumber(toDay - 1)),
})

/** Why nothing is expected of a branch on a day: by a rule, or as somebody noted. */
export type DayExcuse = { readonly rule: RuledExcuse['rule'] } | { readonly reason: string }

/** Tells why nothing is expected of a branch on a local day `YYYY-MM-DD`; null where nothing excuses it. */
export function excuseOn(
  day: string,
  branch: Excusable,
  noted: readonly (Excuse & { readonly reason: string })[],
): DayExcuse | null {
  const holds = (days: Pick<Excuse, 'fromOn' | 'toOn'>) => days.fromOn <= day && day <= days.toOn
  const own = noted.find(excuse => holds(excuse) && concerns(excuse, branch))
  if (own !== undefined) return { reason: own.reason }
  const ruled = ruledExcusesOf(fromDayNumber(dayOf(day)).year).find(
    excuse => holds(excuse) && (excuse.rule === 'tet' || isSchool(branch.block)),
  )
  return ruled === undefined ? null : { rule: ruled.rule }
}

function yearsOf({ fromDay, toDay }: Days): number[] {
  const first = fromDayNumber(fromDay).year
  return Array.from({ length: fromDayNumber(toDay).year - first + 1 }, (_, index) => first + index)
}

function daysWithin(days: Days, period: Days): number[] {
  return daysOf({
    fromDay: Math.max(days.fromDay, period.fromDay),
    toDay: Math.min(days.toDay, period.toDay),
  })
}

/** Lists the numbers of days in order; none when they end before they begin. */
export const daysOf = ({ fromDay, toDay }: Days): number[] =>
  Array.from({ length: Math.max(0, toDay - fromDay) }, (_, index) => fromDay + index)
