import { isoWeekday, type LocalDate, plusDays } from '../../kernel/local-date.ts'
import { toLunar } from '../../kernel/lunar-calendar.ts'

/** Public holidays by the solar calendar, month-day. The day beside 2 September is set anew each year: not counted. */
const SOLAR: ReadonlySet<string> = new Set(['1-1', '4-30', '5-1', '9-2'])
/** By the lunar calendar, month-day: the first days of Tết, and the Hùng Kings. */
const LUNAR: ReadonlySet<string> = new Set(['1-1', '1-2', '1-3', '1-4', '3-10'])

/**
 * Tells whether offices work on a day. Days that a decision of the year adds are not known here, so that what is due
 * is never due too late.
 * @see Labour Code 45/2019/QH14, art. 112: New Year, Tết five days, 30 April, 1 May, 2 September, 10 March lunar
 */
export function isWorkingDay(date: LocalDate): boolean {
  if (isoWeekday(date) > 5 || SOLAR.has(`${date.month}-${date.day}`)) return false
  return !LUNAR.has(lunarDay(date)) && lunarDay(plusDays(date, 1)) !== '1-1'
}

/** The repeated month of a leap year has no feasts. */
function lunarDay(date: LocalDate): string {
  const { month, day, isLeap } = toLunar(date)
  return isLeap ? '' : `${month}-${day}`
}

/** Counts working days from the day after; answers the last of them. */
export function plusWorkingDays(from: LocalDate, days: number): LocalDate {
  let date = from
  for (let left = days; left > 0; ) {
    date = plusDays(date, 1)
    if (isWorkingDay(date)) left--
  }
  return date
}
