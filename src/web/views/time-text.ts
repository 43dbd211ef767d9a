import { isoWeekday, type LocalDate, localDateAt, pad2 } from '../../kernel/local-date.ts'
import { DAY, HOUR, MINUTE, msBetween, SECOND } from '../../kernel/time.ts'
import { localTimeAt, parseDate, printDate, printTime } from '../../kernel/vietnamese-date.ts'
import type { PageTexts } from '../text/pages.vi.ts'
import type { View } from './view.ts'

type Clock = Pick<View, 'texts' | 'now' | 'timeZone'>

/** Writes "T2 23/11, 19:30"; the year only when it is another one. */
export function instantText(at: Date, { texts, now, timeZone }: Clock): string {
  return `${dayText(at, { texts, now, timeZone })}, ${clockText(at, timeZone)}`
}

/** Writes "T2 23/11"; the year only when it is another one. */
export function dayText(at: Date, { texts, now, timeZone }: Clock): string {
  const date = localDateAt(at, timeZone)
  const year = date.year === localDateAt(now, timeZone).year ? '' : `/${date.year}`
  return `${calendarDayText(date, texts)}${year}`
}

/** Writes "T2 23/11". */
export const calendarDayText = (date: LocalDate, { time }: PageTexts): string =>
  `${time.weekdays[isoWeekday(date) - 1]} ${date.day}/${date.month}`

/** Writes "19:30". */
export const clockText = (at: Date, timeZone: string): string => printTime(localTimeAt(at, timeZone), 'HH:mm')

/** Writes "19:29:45". */
export const clockWithSeconds = (at: Date, timeZone: string): string =>
  `${clockText(at, timeZone)}:${pad2(at.getUTCSeconds())}`

/** Writes "còn 3 giờ", "5 phút trước": whole units, rounded down, so that it never promises too much time. */
export function distanceText(at: Date, now: Date, { time }: PageTexts): string {
  const ms = msBetween(now, at)
  if (Math.abs(ms) < MINUTE) return ms >= 0 ? time.now : time.justNow
  return ms > 0 ? time.ahead(spanText(ms, time)) : time.ago(spanText(-ms, time))
}

/** Writes the exact instant for the hover: "thứ Hai 23/11/2026 19:30:00". */
export function exactText(at: Date, { texts, timeZone }: Clock): string {
  const date = localDateAt(at, timeZone)
  const weekday = texts.time.weekdaysLong[isoWeekday(date) - 1]
  return `${weekday} ${printDate(date, 'dd/MM/yyyy')} ${clockWithSeconds(at, timeZone)} (${timeZone})`
}

/** Tells how late a Post was, in a unit that fits; within a second it was on time. */
export function latenessText(latenessMs: number, { post }: PageTexts): string {
  if (latenessMs < SECOND) return post.onTime
  if (latenessMs < MINUTE) return post.lateness(post.seconds(Math.round(latenessMs / SECOND)))
  return post.lateness(post.minutes(Math.round(latenessMs / MINUTE)))
}

function spanText(ms: number, time: PageTexts['time']): string {
  if (ms >= 2 * DAY) return time.days(Math.floor(ms / DAY))
  return ms >= HOUR ? time.hours(Math.floor(ms / HOUR)) : time.minutes(Math.floor(ms / MINUTE))
}

/** Writes a stored local date `YYYY-MM-DD` as people write it: 30/11/2026. */
export const isoDayText = (isoDay: string): string => {
  const day = parseDate(isoDay)
  return day === null ? isoDay : printDate(day, 'dd/MM/yyyy')
}
