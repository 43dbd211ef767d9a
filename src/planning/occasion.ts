import type { OccasionId } from '../kernel/ids.ts'
import { isoDate, type LocalDate, localDate, plusDays, plusMonths } from '../kernel/local-date.ts'
import { instantAt } from '../kernel/local-instant.ts'
import { type LunarDate, toLunar, toSolar } from '../kernel/lunar-calendar.ts'
import { parseTime } from '../kernel/vietnamese-date.ts'

export const CALENDARS = ['solar', 'lunar'] as const
export type Calendar = (typeof CALENDARS)[number]

/** What kinds of Post an occasion may ask for; an urgent one is never planned. */
export const OCCASION_KINDS = ['ordinary', 'tribute'] as const
export type OccasionKind = (typeof OCCASION_KINDS)[number]

/**
 * A day that comes every year, with the Post it asks for. Only the rule is kept, never a date that somebody worked
 * out by hand. A lunar one stands in the regular month, also where a leap month of the same number follows.
 */
export interface Occasion {
  readonly id: OccasionId
  readonly name: string
  readonly calendar: Calendar
  readonly day: number
  readonly month: number
  /** Days from that day to the occasion: -1 is the eve, so giao thừa is the eve of 1/1 and never "30/12". */
  readonly offsetDays: number
  /** `HH:mm`, when its Post is to be seen. */
  readonly localTime: string
  /** The year it counts from; null where nobody counts. */
  readonly baseYear: number | null
  readonly kind: OccasionKind
  readonly templateId: string | null
  /** How many days before it a draft is made. */
  readonly leadDays: number
  /** What to mind, in a sentence. */
  readonly note: string | null
}

/** An occasion in one year. */
export interface OccasionDate {
  readonly occasion: Occasion
  /** The solar year it is named by, or the lunar one: Tết 2027 has 2027, ông Táo a week before it 2026. */
  readonly year: number
  /** The day its rule names, before the offset; texts speak of this one. */
  readonly ruleDay: LocalDate
  readonly date: LocalDate
  /** The lunar date of `date`, for lunar occasions. */
  readonly lunar: LunarDate | null
  /** How many years it counts, where somebody counts. */
  readonly anniversary: number | null
  /** A count that ends in 0 or 5 ("kỷ niệm lớn"). */
  readonly isRound: boolean
}

/** How far ahead occasions are shown and noted down. */
const AHEAD_MONTHS = 18

/** Tells the last day, not included, up to which occasions are looked at from a day on. */
export const horizonFrom = (today: LocalDate): LocalDate => plusMonths(today, AHEAD_MONTHS)

/** Finds when occasions fall, soonest first; `from` is included, `to` is not. */
export function occasionDates(
  occasions: readonly Occasion[],
  from: LocalDate,
  to: LocalDate,
): readonly OccasionDate[] {
  const [first, end] = [isoDate(from), isoDate(to)]
  // An offset or the lunar year may carry a day into the next solar year or back.
  const years = Array.from({ length: to.year - from.year + 3 }, (_, index) => from.year - 1 + index)
  return occasions
    .flatMap(occasion => years.map(year => inYear(occasion, year)))
    .filter(({ date }) => isoDate(date) >= first && isoDate(date) < end)
    .toSorted((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
}

/** Orders occasions of one day by their ids, so that lists can go on behind any of them. */
export const placeOf = ({ date, occasion }: Pick<OccasionDate, 'date' | 'occasion'>): string =>
  `${isoDate(date)} ${occasion.id}`

/** Tells when the Post of an occasion on this day is to be seen. */
export const publishAtOf = ({ localTime }: Occasion, date: LocalDate, timeZone: string): Date =>
  instantAt(date, parseTime(localTime) ?? MORNING, timeZone)

const MORNING = { hour: 6, minute: 30 }

/** Tells when an occasion falls in one year of its calendar. */
export function inYear(occasion: Occasion, year: number): OccasionDate {
  const { calendar, baseYear } = occasion
  const ruleDay = calendar === 'solar' ? solarDay(occasion, year) : lunarDay(occasion, year)
  const date = plusDays(ruleDay, occasion.offsetDays)
  const anniversary = baseYear !== null && year > baseYear ? year - baseYear : null
  return {
    occasion,
    year,
    ruleDay,
    date,
    lunar: calendar === 'lunar' ? toLunar(date) : null,
    anniversary,
    isRound: anniversary !== null && anniversary % 5 === 0,
  }
}

/** A day this year does not have is kept on the last one before it: 29/2 on 28/2. */
const solarDay = ({ day, month }: Occasion, year: number): LocalDate =>
  localDate(year, month, day) ?? { year, month, day: 28 }

/** A month of 29 days keeps its 30th on the 29th. */
function lunarDay({ day, month }: Occasion, year: number): LocalDate {
  const found = toSolar({ year, month, day, isLeap: false })
  const last = found ?? toSolar({ year, month, day: 29, isLeap: false })
  if (last === null) throw new RangeError(`lunar ${day}/${month}/${year}`)
  return last
}
