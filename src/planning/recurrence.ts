import { isoWeekday, type LocalDate, localDateAt, plusDays } from '../kernel/local-date.ts'
import { instantAt } from '../kernel/local-instant.ts'
import type { Recurrence } from './editorial-column.ts'
import { timeParts } from './slot.ts'

/** One time a column comes back: its local day, and the instant its clock time falls on. */
export interface Occurrence {
  readonly date: LocalDate
  readonly at: Date
}

/**
 * Lists when a column comes back from now on, soonest first, as far ahead as it is drafted; the last day counts.
 * Days are local days, so a change of clocks moves the instant and never the time people see.
 */
export function occurrencesAhead(
  { weekday, time, leadDays }: Recurrence,
  now: Date,
  timeZone: string,
): readonly Occurrence[] {
  const today = localDateAt(now, timeZone)
  return Array.from({ length: leadDays + 1 }, (_, day) => plusDays(today, day))
    .filter(date => isoWeekday(date) === weekday)
    .map(date => ({ date, at: instantAt(date, timeParts(time), timeZone) }))
    .filter(({ at }) => at > now)
}
