import { isoDate, type LocalDate, localDateAt, plusDays, weekOf } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import { parseDate, printDateRange } from '../../kernel/vietnamese-date.ts'

const MIDNIGHT = { hour: 0, minute: 0 }
const DAYS = [0, 1, 2, 3, 4, 5, 6]

/** One week of the calendar, Monday to Sunday, in the organisation's zone. */
export interface Week {
  readonly days: readonly LocalDate[]
  readonly from: Date
  /** Not included. */
  readonly to: Date
  readonly previous: LocalDate
  readonly next: LocalDate
  /** "16–22/11/2026" */
  readonly range: string
}

/** Finds the week that holds the day written in an address; the present week when there is none or it is no day. */
export function weekOfAddress(written: string | undefined, now: Date, timeZone: string): Week {
  const monday = weekOf(parseDate(written ?? '') ?? localDateAt(now, timeZone)).from
  const next = plusDays(monday, 7)
  return {
    days: DAYS.map(day => plusDays(monday, day)),
    from: instantAt(monday, MIDNIGHT, timeZone),
    to: instantAt(next, MIDNIGHT, timeZone),
    previous: plusDays(monday, -7),
    next,
    range: printDateRange(weekOf(monday), 'd/M/yyyy'),
  }
}

/** Sorts things into days by their local day; each day keeps their order. */
export function byDay<T extends { readonly publishAt: Date }>(
  { days }: Pick<Week, 'days'>,
  things: readonly T[],
  timeZone: string,
): readonly { readonly day: LocalDate; readonly things: readonly T[] }[] {
  const groups = Map.groupBy(things, thing => isoDate(localDateAt(thing.publishAt, timeZone)))
  return days.map(day => ({ day, things: groups.get(isoDate(day)) ?? [] }))
}
