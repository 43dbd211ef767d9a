import {
  isoDate,
  type LocalDate,
  localDateAt,
  plusDays,
  plusMonths,
  weekOf,
} from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import { parseMonth } from '../../kernel/vietnamese-date.ts'
import type { Stretch } from './gather-calendar.ts'

const MIDNIGHT = { hour: 0, minute: 0 }

/** One month of the calendar in whole weeks, Monday first, in the organisation's zone. */
export interface Month extends Stretch {
  /** `2026-11` */
  readonly name: string
  readonly previous: string
  readonly next: string
}

/** Finds the month written in an address (`2026-11`); the present one when there is none or it is no month. */
export function monthOfAddress(written: string, now: Date, timeZone: string): Month {
  const first = { ...(parseMonth(written) ?? localDateAt(now, timeZone)), day: 1 }
  const start = weekOf(first).from
  const end = plusDays(weekOf(plusDays(plusMonths(first, 1), -1)).to, 1)
  return {
    days: daysBetween(start, end),
    from: instantAt(start, MIDNIGHT, timeZone),
    to: instantAt(end, MIDNIGHT, timeZone),
    name: nameOf(first),
    previous: nameOf(plusMonths(first, -1)),
    next: nameOf(plusMonths(first, 1)),
  }
}

/** Tells whether a day lies in the month itself, not in the weeks around it. */
export const isInMonth = ({ name }: Month, day: LocalDate): boolean => nameOf(day) === name

const nameOf = (day: LocalDate): string => isoDate(day).slice(0, 7)

const daysBetween = (start: LocalDate, end: LocalDate): readonly LocalDate[] =>
  isoDate(start) < isoDate(end) ? [start, ...daysBetween(plusDays(start, 1), end)] : []
