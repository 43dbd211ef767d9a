import { remembered } from './remembered.ts'
import { DAY } from './time.ts'

/** A day of the calendar, without a time of day and without a time zone. */
export interface LocalDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

/** Makes a day, or null when the calendar has no such day (31/02) or the year is not of four digits. */
export function localDate(year: number, month: number, day: number): LocalDate | null {
  const utc = new Date(Date.UTC(year, month - 1, day))
  const exists = utc.getUTCFullYear() === year && utc.getUTCMonth() === month - 1 && utc.getUTCDate() === day
  return exists && year >= 1_000 && year <= 9_999 ? { year, month, day } : null
}

/** Tells which day it is in a time zone at an instant. */
export function localDateAt(instant: Date, timeZone: string): LocalDate {
  const [month = 0, day = 0, year = 0] = dayFormat(timeZone).format(instant).split('/').map(Number)
  return { year, month, day }
}

// To make a formatter takes a hundred times as long as to use it.
const dayFormat = remembered(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-US', { timeZone, year: 'numeric', month: 'numeric', day: 'numeric' }),
)

/** Numbers the days from 1970-01-01, which is 0, so that days can be compared and counted. */
export const dayNumber = ({ year, month, day }: LocalDate): number => Date.UTC(year, month - 1, day) / DAY

/** Gives the day with this number. */
export function fromDayNumber(number: number): LocalDate {
  const utc = new Date(number * DAY)
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, day: utc.getUTCDate() }
}

/** Adds days, negative to go back. */
export const plusDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(dayNumber(date) + days)

/** Adds months, negative to go back; a day the month does not have becomes its last one. */
export function plusMonths({ year, month, day }: LocalDate, months: number): LocalDate {
  const first = new Date(Date.UTC(year, month - 1 + months, 1))
  const [inYear, inMonth] = [first.getUTCFullYear(), first.getUTCMonth() + 1]
  const last = new Date(Date.UTC(inYear, inMonth, 0)).getUTCDate()
  return { year: inYear, month: inMonth, day: Math.min(day, last) }
}

/** Tells the weekday, Monday 1 to Sunday 7 as in ISO 8601. */
export const isoWeekday = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

/** Gives the Monday to Sunday that hold this day. */
export function weekOf(date: LocalDate): DateRange {
  const from = plusDays(date, 1 - isoWeekday(date))
  return { from, to: plusDays(from, 6) }
}

/** Days from `from` to `to`, both included. */
export interface DateRange {
  readonly from: LocalDate
  readonly to: LocalDate
}

/** Writes `2026-11-22`. */
export const isoDate = ({ year, month, day }: LocalDate): string => `${year}-${pad2(month)}-${pad2(day)}`

/** Pads a number below 10 with a zero. */
export const pad2 = (value: number): string => String(value).padStart(2, '0')

/** Gives the day so many days after one, negative for before; both written `2026-11-22`. */
export const plusIsoDays = (day: string, days: number): string =>
  isoDate(fromDayNumber(Date.parse(day) / DAY + days))

/** Tells which day it is in a time zone at an instant, written `2026-11-22`. */
export const isoDateAt = (instant: Date, timeZone: string): string => isoDate(localDateAt(instant, timeZone))
