import { AppError, type FieldError } from '../kernel/errors.ts'
import type { ColumnId, PageId, SlotId } from '../kernel/ids.ts'
import { type LocalTime, parseTime, printTime } from '../kernel/vietnamese-date.ts'

/** A place in every week, in local wall-clock time. */
export interface WeeklyPlace {
  /** Monday 1 to Sunday 7. */
  readonly weekday: number
  /** `HH:mm`. */
  readonly time: string
}

/** A weekly place of a Page. */
export interface Slot extends WeeklyPlace {
  readonly id: SlotId
  readonly pageId: PageId
  /** Kept for one column; null is open to every Post. */
  readonly columnId: ColumnId | null
}

/** Monday to Sunday. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const

/** Tells what is wrong with a weekly place as it was typed. */
export function* placeProblems({ weekday, time }: WeeklyPlace): Generator<FieldError> {
  if (!WEEKDAYS.some(day => day === weekday)) yield { path: 'weekday', code: 'WRONG_WEEKDAY' }
  if (parseTime(time) === null) yield { path: 'time', code: 'NOT_A_TIME' }
}

/**
 * Reads a weekly place as it was typed: `6h30` is `06:30`.
 * @throws {INVALID_INPUT} naming `weekday` and `time` where they are none
 */
export function readPlace(typed: WeeklyPlace): WeeklyPlace {
  const time = parseTime(typed.time)
  const fields = [...placeProblems(typed)]
  if (time === null || fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return { weekday: typed.weekday, time: printTime(time, 'HH:mm') }
}

/** Turns `06:30` into its parts. */
export function timeParts(time: string): LocalTime {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return { hour, minute }
}

/**
 * Tells the places where a Post of this column (null: of none) may stand: those kept for its column, else those
 * open to all, else the default times of every day that are not kept for another column.
 */
export function placesFor(
  slots: readonly Slot[],
  columnId: ColumnId | null,
  defaultTimes: readonly string[],
): readonly WeeklyPlace[] {
  const own = slots.filter(slot => slot.columnId === columnId)
  if (own.length > 0) return own
  const open = slots.filter(slot => slot.columnId === null)
  if (open.length > 0) return open
  return WEEKDAYS.flatMap(weekday => defaultTimes.map(time => ({ weekday, time }))).filter(
    place => !slots.some(slot => slot.weekday === place.weekday && slot.time === place.time),
  )
}
