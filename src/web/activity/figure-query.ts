import type { ActivityWish, Basis } from '../../activity/index.ts'
import { type LocalDate, localDateAt, plusDays, weekOf } from '../../kernel/local-date.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import type { Form } from '../form.ts'

const WEEKS = 8

/** The eight weeks up to the one of today, Monday to Sunday. */
export function eightWeeks(now: Date, timeZone: string): Pick<ActivityWish, 'from' | 'to' | 'bucket'> {
  const { from, to } = weekOf(localDateAt(now, timeZone))
  return { from: plusDays(from, -7 * (WEEKS - 1)), to: plusDays(to, 1), bucket: 'week' }
}

/** The twelve months up to the one of today. */
export function twelveMonths(now: Date, timeZone: string): Pick<ActivityWish, 'from' | 'to'> {
  const { year, month } = localDateAt(now, timeZone)
  const next = month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 }
  return { from: { ...next, year: next.year - 1, day: 1 }, to: { ...next, day: 1 } }
}

/** Reads on which basis somebody wants figures; by the units of each day unless told. */
export const basisOf = (query: Form): Basis => (query.line('basis') === 'now' ? 'now' : 'then')

/** Reads the days of an address; what is missing or none is as usual. */
export function daysOf(query: Form, usual: Pick<ActivityWish, 'from' | 'to'>) {
  const read = (name: 'from' | 'to'): LocalDate => parseDate(query.line(name)) ?? usual[name]
  return { from: read('from'), to: read('to') }
}
