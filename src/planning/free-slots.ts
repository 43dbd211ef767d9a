import { AppError } from '../kernel/errors.ts'
import { isoWeekday, localDateAt, plusDays } from '../kernel/local-date.ts'
import { instantAt } from '../kernel/local-instant.ts'
import { MINUTE, msBetween } from '../kernel/time.ts'
import { isQuiet } from '../publishing/timing/quiet-hours.ts'
import type { TimingRules } from '../publishing/timing/timing.ts'
import { timeParts, type WeeklyPlace } from './slot.ts'

/** Where a Post is looked a place for. */
export interface SlotQuestion {
  readonly places: readonly WeeklyPlace[]
  /** When Posts of the Page go out already. */
  readonly taken: readonly Date[]
  /** Nothing before it; a Slot at this very instant counts. */
  readonly from: Date
  readonly count: number
  readonly timeZone: string
  readonly rules: TimingRules
}

/** How far ahead a free Slot is looked for. */
export const SLOT_HORIZON_DAYS = 60

/**
 * Finds the next free Slots of a Page, soonest first. They keep their distance from every taken time and from one
 * another, and lie outside the quiet hours. A place whose time the clocks skip is as far after the gap.
 * @throws {NO_SLOT_LEFT} when `count` cannot be found within 60 days
 */
export function freeSlots(question: SlotQuestion): readonly Date[] {
  const { count, taken } = question
  const free: Date[] = []
  for (const at of instantsOf(question)) {
    if (free.length === count) break
    if (isFree(at, [...taken, ...free], question)) free.push(at)
  }
  if (free.length < count)
    throw new AppError('NO_SLOT_LEFT', { values: { count, found: free.length, days: SLOT_HORIZON_DAYS } })
  return free
}

/** Lists every free Slot of a Page before an instant, soonest first, at most 60 days ahead. */
export function freeSlotsBefore(to: Date, question: Omit<SlotQuestion, 'count'>): readonly Date[] {
  const free: Date[] = []
  for (const at of instantsOf(question)) {
    if (at >= to) break
    if (isFree(at, [...question.taken, ...free], question)) free.push(at)
  }
  return free
}

function* instantsOf({ places, from, timeZone }: Omit<SlotQuestion, 'count'>): Generator<Date> {
  const today = localDateAt(from, timeZone)
  for (let day = 0; day < SLOT_HORIZON_DAYS; day++) {
    const date = plusDays(today, day)
    const ofDay = places.filter(place => place.weekday === isoWeekday(date))
    for (const time of ofDay.map(place => place.time).toSorted()) {
      const at = instantAt(date, timeParts(time), timeZone)
      if (at >= from) yield at
    }
  }
}

function isFree(
  at: Date,
  taken: readonly Date[],
  { rules, timeZone }: Pick<SlotQuestion, 'rules' | 'timeZone'>,
): boolean {
  if (isQuiet(at, rules, timeZone)) return false
  // Without any spacing, two Posts still never share one instant.
  const leastMs = Math.max(1, rules.spacingMinutes * MINUTE)
  return taken.every(other => Math.abs(msBetween(at, other)) >= leastMs)
}
