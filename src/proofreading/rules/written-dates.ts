import { type LocalDate, localDate } from '../../kernel/local-date.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import { placesIn, type Span, wholeWords } from '../reading.ts'

/** A date as it stands in a text. */
export interface WrittenDate {
  readonly start: number
  readonly end: number
  readonly hasYear: boolean
  /** Null for a day that no calendar has. */
  readonly date: LocalDate | null
}

/** Day, month and perhaps year, in figures or as "22 tháng 11 năm 2026". */
export const DATE_SOURCE =
  '\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{1,2}/\\d{1,2}|\\d{1,2} tháng \\d{1,2}(?: năm \\d{4})?'
const DATE = new RegExp(`(?<![\\p{L}\\p{N}/.,-])(?:${DATE_SOURCE})(?![\\p{L}\\p{N}]|[/.,-]\\d)`, 'giu')

/** Finds the dates in a stretch of text; one without a year is taken to be near `on`. */
export const datesIn = (span: Span, on: LocalDate): readonly WrittenDate[] =>
  placesIn(span, DATE).map(({ match, start }) => writtenDate(match[0], start, on))

/** Reads one date that stands at `start`. */
export function writtenDate(text: string, start: number, on: LocalDate): WrittenDate {
  const [day = 0, month = 0, year] = text.split(/\D+/).map(Number)
  const near = parseDate(`${day}/${month}`, on)
  const date = year === undefined ? near : localDate(year, month, day)
  return { start, end: start + text.length, hasYear: year !== undefined, date }
}

/** Words that make a bare "12/24" a date and not a share. */
const DATE_WORD = wholeWords('ngày|sáng|trưa|chiều|tối|đêm|hôm', 'iu')

/** Tells whether what stands before a date says that it is one. */
export const isCalledDate = (prose: string, start: number): boolean =>
  DATE_WORD.test(prose.slice(Math.max(0, start - 8), start))
