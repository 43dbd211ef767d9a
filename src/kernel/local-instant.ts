import { dayNumber, type LocalDate, localDateAt } from './local-date.ts'
import { DAY, HOUR, MINUTE } from './time.ts'
import { type LocalTime, localTimeAt } from './vietnamese-date.ts'

/**
 * Finds the instant at which the clocks of a time zone show this day and time.
 * Where clocks are put forward over it, gives the time as far after the gap; put back, the first of the two.
 */
export function instantAt(date: LocalDate, time: LocalTime, timeZone: string): Date {
  const wall = wallMs(date, time)
  const before = wall - offsetMs(new Date(wall - DAY), timeZone)
  const after = wall - offsetMs(new Date(before), timeZone)
  const shows = (ms: number): boolean => wallMsAt(ms, timeZone) === wall
  return new Date(!shows(before) && shows(after) ? after : before)
}

const wallMs = (date: LocalDate, { hour, minute }: LocalTime): number =>
  dayNumber(date) * DAY + hour * HOUR + minute * MINUTE

const wallMsAt = (ms: number, timeZone: string): number => {
  const instant = new Date(ms)
  return wallMs(localDateAt(instant, timeZone), localTimeAt(instant, timeZone))
}

/** How far the zone's clocks are ahead of UTC at an instant that is a whole minute. */
const offsetMs = (instant: Date, timeZone: string): number =>
  wallMsAt(instant.getTime(), timeZone) - Math.floor(instant.getTime() / MINUTE) * MINUTE
