import { isoDate, type LocalDate, localDateAt, plusDays, plusMonths } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import { parseMonth } from '../../kernel/vietnamese-date.ts'

/** Local days that figures are about; `to` excluded. */
export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** How long before the cut-off branches are shown their figures. */
const ASK_DAYS = 2
const FIRST_YEAR = 1900
const LAST_YEAR = 2199

/** Gives the days of a month `YYYY-MM`; null for anything else, and beyond the years that the calendar knows. */
export function periodOfMonth(month: string): Period | null {
  const first = /^\d{4}-\d{2}$/.test(month) ? parseMonth(month) : null
  if (first === null || first.year < FIRST_YEAR || first.year > LAST_YEAR) return null
  const from = { ...first, day: 1 }
  return { from, to: plusMonths(from, 1) }
}

/** Writes the month of a day as `YYYY-MM`. */
export const monthOf = (day: LocalDate): string => isoDate(day).slice(0, 7)

/** Gives the month so many months away. */
export const monthPlus = (month: string, months: number): string => {
  const period = periodOfMonth(month)
  return period === null ? month : monthOf(plusMonths(period.from, months))
}

/** Tells when the last day of a period is over. */
export const endOfPeriod = ({ to }: Period, timeZone: string): Date =>
  instantAt(to, { hour: 0, minute: 0 }, timeZone)

/** Gives a month's cut-off: the day of that number, or its last one where the month is shorter or none is set. */
export function cutOffOf({ to }: Period, cutOffDay: number | null): LocalDate {
  const last = plusDays(to, -1)
  return { ...last, day: Math.min(cutOffDay ?? last.day, last.day) }
}

/** Names the months whose figures branches may be asked about today, newest first: this one once it is time, and the last. */
export function monthsAsked(now: Date, timeZone: string, cutOffDay: number | null): readonly string[] {
  const today = localDateAt(now, timeZone)
  const current = monthOf(today)
  return [current, monthPlus(current, -1)].filter(month => {
    const period = periodOfMonth(month)
    if (period === null) return false
    return isoDate(plusDays(cutOffOf(period, cutOffDay), -ASK_DAYS)) <= isoDate(today)
  })
}

/** Names the newest month whose cut-off has come. */
export function monthDue(now: Date, timeZone: string, cutOffDay: number | null): string {
  const today = localDateAt(now, timeZone)
  const current = monthOf(today)
  const period = periodOfMonth(current)
  const isDue = period !== null && isoDate(cutOffOf(period, cutOffDay)) <= isoDate(today)
  return isDue ? current : monthPlus(current, -1)
}
