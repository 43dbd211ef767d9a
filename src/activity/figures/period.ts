import { AppError, type FieldError } from '../../kernel/errors.ts'
import { dayNumber, fromDayNumber, isoWeekday, type LocalDate, plusMonths } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import type { ActivityWish, Bucket } from '../branch-activity.ts'

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
export function startsOfDays(timeZone: string): (day: number) => Date {
  const known = new Map<number, Date>()
  return day => {
    const start = known.get(day) ?? startOfDay(day, timeZone)
    known.set(day, start)
    return start
  }
}

/** Lists the first days of every bucket that holds a day of the period, in order; a week's is its Monday. */
export function bucketStarts(
  { fromDay, toDay }: Pick<Period, 'fromDay' | 'toDay'>,
  bucket: Bucket,
): number[] {
  const starts: number[] = []
  if (toDay <= fromDay) return starts
  for (let day = bucketStart(fromDay, bucket); day < toDay; day = nextStart(day, bucket)) starts.push(day)
  return starts
}

/** Tells on which day the bucket of a day begins. */
export function bucketStart(day: number, bucket: Bucket): number {
  if (bucket === 'day') return day
  const date = fromDayNumber(day)
  return bucket === 'week' ? day - isoWeekday(date) + 1 : dayNumber(firstOfMonth(date))
}

function nextStart(day: number, bucket: Bucket): number {
  if (bucket === 'month') return dayNumber(plusMonths(fromDayNumber(day), 1))
  return day + (bucket === 'week' ? 7 : 1)
}

const firstOfMonth = ({ year, month }: LocalDate): LocalDate => ({ year, month, day: 1 })
