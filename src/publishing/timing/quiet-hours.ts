import { localDateAt, plusDays } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import { localTimeAt, parseTime } from '../../kernel/vietnamese-date.ts'
import { isQuietTime, type QuietHours } from './timing.ts'

/** Tells whether an instant lies in quiet hours on the clocks of a time zone. */
export const isQuiet = (instant: Date, rules: QuietHours, timeZone: string): boolean =>
  isQuietTime(localTimeAt(instant, timeZone), rules)

/** Finds when the quiet hours that hold an instant are over; the instant itself where it lies in none. */
export function quietEnd(instant: Date, rules: QuietHours, timeZone: string): Date {
  const time = parseTime(rules.quietTo)
  if (time === null || !isQuiet(instant, rules, timeZone)) return instant
  const today = localDateAt(instant, timeZone)
  const end = instantAt(today, time, timeZone)
  return end > instant ? end : instantAt(plusDays(today, 1), time, timeZone)
}
