import { type LocalDate, localDate } from '../kernel/local-date.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../kernel/time.ts'
import { parseDate, parseTime, printDate } from '../kernel/vietnamese-date.ts'
import type { ClockTime, SheetCell } from '../ports/sheets.ts'
import type { CellNote } from './sheet-row.ts'

/** What a column of dates tells as a whole. */
export interface DateColumn {
  /** The first row whose date can only have its month first; null when there is none. */
  readonly monthFirstRow: number | null
  /** Whether a date stands there as text that can only have its day first. */
  readonly hasDayFirst: boolean
}

/** A value read from a cell: null with a problem, or with neither where the cell is empty. */
export interface Reading<T> {
  readonly value: T | null
  readonly problem?: CellNote
  readonly warning?: CellNote
}

const MONTHS = 12

/** Looks through a column of dates before any of them is read. */
export function surveyDates(
  cells: readonly { readonly row: number; readonly cell: SheetCell }[],
): DateColumn {
  const texts = cells.flatMap(({ row, cell }) =>
    cell.kind === 'text' ? [{ row, parts: partsOf(cell.text) }] : [],
  )
  return {
    monthFirstRow: texts.find(({ parts }) => parts && isMonthFirst(parts))?.row ?? null,
    hasDayFirst: texts.some(({ parts }) => parts !== null && parts.first > MONTHS),
  }
}

/** Reads a day. Never guesses: what could be meant otherwise is a problem. */
export function readDate(
  cell: SheetCell,
  where: string,
  today: LocalDate,
  column: DateColumn,
): Reading<LocalDate> {
  switch (cell.kind) {
    case 'moment':
      return readDateCell(cell.day, where, column)
    case 'number':
      return wrong('SHEET_DATE_NUMBER', { cell: where, text: cell.value })
    case 'text':
      return readDateText(cell.text.trim(), today, column)
    default:
      return { value: null }
  }
}

/** A day that Excel made of a text stays what it is, but in such a column it may have been turned round. */
function readDateCell(day: LocalDate, where: string, column: DateColumn): Reading<LocalDate> {
  if (!column.hasDayFirst || day.day > MONTHS || day.day === day.month) return { value: day }
  const values = { cell: where, date: printDate(day, 'dd/MM/yyyy') }
  return { value: day, warning: { code: 'SHEET_DATE_MAYBE_SWAPPED', values } }
}

function readDateText(text: string, today: LocalDate, { monthFirstRow }: DateColumn): Reading<LocalDate> {
  const parts = partsOf(text)
  if (parts && isMonthFirst(parts)) {
    const suggestion = text.replace(/^(\d+)([-./])(\d+)/, '$3$2$1')
    return wrong('SHEET_DATE_MONTH_FIRST', { text, suggestion })
  }
  const isUnsure = parts !== null && parts.first <= MONTHS && parts.first !== parts.second
  if (monthFirstRow !== null && isUnsure) return wrong('SHEET_DATE_UNSURE', { text, row: monthFirstRow })
  const value = parseDate(text, today)
  return value === null ? wrong('SHEET_DATE_WRONG', { text }) : { value }
}

interface Parts {
  readonly first: number
  readonly second: number
  readonly year: number
}

/** Reads `23/11/2026` or `23/11` into its numbers; null for anything else. */
function partsOf(text: string): Parts | null {
  const [, first, , second, year] = /^(\d{1,2})([-./])(\d{1,2})(?:\2(\d{4}))?$/.exec(text.trim()) ?? []
  if (first === undefined) return null
  // A leap year stands for the one left out, so that 2/29 is seen for what it is.
  return { first: Number(first), second: Number(second), year: Number(year ?? 2028) }
}

const isMonthFirst = ({ first, second, year }: Parts): boolean =>
  second > MONTHS && localDate(year, first, second) !== null

/** Reads a time of day: a time cell, the fraction of a day behind one, `19:30`, `19h30`, "7 giờ 30". */
export function readTime(cell: SheetCell): Reading<ClockTime> {
  switch (cell.kind) {
    case 'moment':
      return { value: cell.time }
    case 'number':
      return cell.value >= 0 && cell.value < 1
        ? { value: timeOfFraction(cell.value) }
        : wrong('SHEET_TIME_WRONG', { text: cell.value })
    case 'text':
      return readTimeText(cell.text.trim())
    default:
      return { value: null }
  }
}

function readTimeText(text: string): Reading<ClockTime> {
  const [, minutes = text, seconds = '0'] = /^(\d{1,2}:\d{2}):([0-5]\d)$/.exec(text) ?? []
  const time = parseTime(minutes)
  return time === null ? wrong('SHEET_TIME_WRONG', { text }) : { value: { ...time, second: Number(seconds) } }
}

function timeOfFraction(fraction: number): ClockTime {
  const ms = Math.min(Math.round((fraction * DAY) / SECOND) * SECOND, DAY - SECOND)
  return {
    hour: Math.floor(ms / HOUR),
    minute: Math.floor((ms % HOUR) / MINUTE),
    second: Math.floor((ms % MINUTE) / SECOND),
  }
}

const wrong = (code: string, values: CellNote['values']): Reading<never> => ({
  value: null,
  problem: { code, values },
})
