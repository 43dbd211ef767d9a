import { AppError, type FieldError } from '../../kernel/errors.ts'
import { dayNumber, fromDayNumber, isoDate } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import { remembered } from '../../kernel/remembered.ts'
import type { ActivityWish, Bucket } from '../branch-activity.ts'
import type { Days } from './coverage.ts'
import { daysOf } from './excused-day.ts'

/** A stretch of local days by their numbers, `toDay` excluded, and the instants at which it begins and ends. */
export interface Period {
  readonly fromDay: number
  readonly toDay: number
  readonly fromAt: Date
  readonly toAt: Date
}

/** How many days a wish may span: six years, and so many buckets that a table of them can still be read. */
const LONGEST_DAYS = { day: 400, week: 2_200, month: 2_200 } satisfies Record<Bucket, number>

/**
 * Reads from a wish which days it is about.
 * @throws {INVALID_INPUT} when it ends before it begins, or is longer than can be shown
 */
export function periodOf(wish: Pick<ActivityWish, 'from' | 'to' | 'bucket'>, timeZone: string): Period {
  const [fromDay, toDay] = [dayNumber(wish.from), dayNumber(wish.to)]
  const problem = problemOf(fromDay, toDay, LONGEST_DAYS[wish.bucket])
  if (problem !== null) throw new AppError('INVALID_INPUT', { fields: [problem] })
  return { fromDay, toDay, fromAt: startOfDay(fromDay, timeZone), toAt: startOfDay(toDay, timeZone) }
}

function problemOf(fromDay: number, toDay: number, mostDays: number): FieldError | null {
  if (toDay < fromDay) return { path: 'to', code: 'PERIOD_BACKWARDS' }
  if (toDay - fromDay > mostDays) return { path: 'to', code: 'PERIOD_TOO_LONG', values: { days: mostDays } }
  return null
}

/** Tells when a local day begins. */
const startOfDay = (day: number, timeZone: string): Date =>
  instantAt(fromDayNumber(day), { hour: 0, minute: 0 }, timeZone)

/** The same, remembering what it was asked: time zones are slow to look up. */
export const startsOfDays = (timeZone: string): ((day: number) => Date) =>
  remembered((day: number) => startOfDay(day, timeZone))

/** The days, weeks or months of a period. */
export interface Buckets {
  readonly bucket: Bucket
  /** The first days of every bucket that holds a day of the period, in order; a week's is its Monday. */
  readonly starts: readonly number[]
  /** Tells on which day the bucket of a day begins. */
  readonly startOf: (day: number) => number
  /** Writes a day as `YYYY-MM-DD`. */
  readonly nameOf: (day: number) => string
}

/** Cuts a period into buckets. */
export function bucketsOf(period: Days, bucket: Bucket): Buckets {
  const startOf = remembered(START_OF[bucket])
  const nameOf = remembered((day: number) => isoDate(fromDayNumber(day)))
  return { bucket, starts: [...new Set(daysOf(period).map(startOf))], startOf, nameOf }
}

/** Tells on which day the ISO week of a day begins; day 0 was a Thursday. */
export const weekStart = (day: number): number => day - ((((day + 3) % 7) + 7) % 7)

const monthStart = (day: number): number => dayNumber({ ...fromDayNumber(day), day: 1 })

const START_OF = { day: day => day, week: weekStart, month: monthStart } satisfies Record<
  Bucket,
  (day: number) => number
>
