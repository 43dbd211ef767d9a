import { type DateRange, dayNumber, isoWeekday, type LocalDate, localDate, pad2 } from './local-date.ts'
import { remembered } from './remembered.ts'

/** How an organisation writes days and times; a setting. */
export interface DateStyle {
  readonly date: 'd/M/yyyy' | 'dd/MM/yyyy'
  readonly time: 'HH:mm' | 'HH giờ mm'
}

/** A time of day, 00:00 to 23:59. */
export interface LocalTime {
  readonly hour: number
  readonly minute: number
}

const WEEKDAYS = ['T2', 'T3', 'T4', 'T5', 'T6', 'T7', 'CN']

/** Writes `22/11/2026`; single digits are padded only in the style `dd/MM/yyyy`. */
export function printDate({ year, month, day }: LocalDate, style: DateStyle['date']): string {
  return style === 'd/M/yyyy' ? `${day}/${month}/${year}` : `${pad2(day)}/${pad2(month)}/${year}`
}

/**
 * Writes a day without its year, padded as official papers do: `01/3`, `05/02`; always in the style `dd/MM/yyyy`.
 * @see Decree 30/2020/NĐ-CP, annex I: days below 10 and the months 1 and 2 take a zero
 */
export const printDayMonth = ({ month, day }: LocalDate, style: DateStyle['date']): string =>
  `${pad2(day)}/${style === 'd/M/yyyy' && month > 2 ? month : pad2(month)}`

/** Writes a day for a calendar, with its weekday: `T2 23/11`, `CN 22/11`. */
export const printCalendarDay = (date: LocalDate): string =>
  `${WEEKDAYS[isoWeekday(date) - 1]} ${date.day}/${date.month}`

/** Writes days that follow one another without repeating what they share: `16–22/11/2026`, `30/11–6/12/2026`. */
export function printDateRange({ from, to }: DateRange, style: DateStyle['date']): string {
  const start = printDate(from, style).split('/')
  const sharesYear = from.year === to.year
  const kept = sharesYear && from.month === to.month ? 1 : sharesYear ? 2 : 3
  return `${start.slice(0, kept).join('/')}–${printDate(to, style)}`
}

/** Writes a month: `11/2026`. */
export const printMonth = ({ year, month }: Omit<LocalDate, 'day'>, style: DateStyle['date']): string =>
  `${style === 'd/M/yyyy' ? month : pad2(month)}/${year}`

/** Writes `06:30` or "06 giờ 30". */
export const printTime = ({ hour, minute }: LocalTime, style: DateStyle['time']): string =>
  `${pad2(hour)}${style === 'HH:mm' ? ':' : ' giờ '}${pad2(minute)}`

/** Tells the time of day in a time zone at an instant; midnight is 00:00. */
export function localTimeAt(instant: Date, timeZone: string): LocalTime {
  const [hour = 0, minute = 0] = timeFormat(timeZone).format(instant).split(':').map(Number)
  return { hour, minute }
}

const timeFormat = remembered(
  (timeZone: string) =>
    new Intl.DateTimeFormat('en-GB', { timeZone, hourCycle: 'h23', hour: '2-digit', minute: '2-digit' }),
)

/**
 * Reads `2026-11-22`, `22/11/2026`, `22-11-2026`, `22.11.2026`; without a year it takes the one that brings
 * the day nearest to `near`. Null for a day the calendar does not have, and for a missing year without `near`.
 */
export function parseDate(text: string, near?: LocalDate): LocalDate | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  if (iso) return localDate(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const match = /^(\d{1,2})([-./])(\d{1,2})(?:\2(\d{4}))?$/.exec(text.trim())
  if (!match) return null
  const [day, month] = [Number(match[1]), Number(match[3])]
  if (match[4]) return localDate(Number(match[4]), month, day)
  return near ? nearestDay(day, month, near) : null
}

/** Reads `06:30`, `6h30`, `6g30`, "06 giờ 30", `6h`; null for anything else. */
export function parseTime(text: string): LocalTime | null {
  const match = /^(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{2})?$/iu.exec(text.trim().normalize('NFC'))
  if (!match) return null
  const [hour, minute] = [Number(match[1]), Number(match[2] ?? 0)]
  return hour < 24 && minute < 60 ? { hour, minute } : null
}

/** Reads `2026-11`, `11/2026` or "tháng 11/2026" as that month; null for anything else. */
export function parseMonth(text: string): Omit<LocalDate, 'day'> | null {
  const match = /^(?:(\d{4})-(\d{2})|(?:tháng\s+)?(\d{1,2})[-./](\d{4}))$/iu.exec(
    text.trim().normalize('NFC'),
  )
  const first = match && localDate(Number(match[1] ?? match[4]), Number(match[2] ?? match[3]), 1)
  return first && { year: first.year, month: first.month }
}

const ISO_RANGE = /^(\d{4}-\d{2}-\d{2})\/(\d{4}-\d{2}-\d{2})$/
const PRINTED_RANGE = /^(\d{1,2}(?:\/\d{1,2}(?:\/\d{4})?)?)\s*[–—-]\s*(\d{1,2}\/\d{1,2}\/\d{4})$/

/** Reads `2026-11-16/2026-11-22`, `16–22/11/2026`, `30/11–6/12/2026`; null when it ends before it begins. */
export function parseDateRange(text: string): DateRange | null {
  const [, start = '', end = ''] = ISO_RANGE.exec(text.trim()) ?? PRINTED_RANGE.exec(text.trim()) ?? []
  const to = parseDate(end)
  const from = to && (parseDate(start, to) ?? localDate(to.year, to.month, Number(start)))
  return from && dayNumber(from) <= dayNumber(to) ? { from, to } : null
}

function nearestDay(day: number, month: number, near: LocalDate): LocalDate | null {
  const distance = (date: LocalDate): number => Math.abs(dayNumber(date) - dayNumber(near))
  return [-1, 0, 1]
    .flatMap(years => localDate(near.year + years, month, day) ?? [])
    .reduce<LocalDate | null>((best, date) => (best && distance(best) <= distance(date) ? best : date), null)
}
