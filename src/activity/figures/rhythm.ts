import { weekStart } from './period.ts'

/** How regularly somebody published. */
export interface Rhythm {
  /** The longest run of days without a page post. */
  readonly longestGapDays: number
  /** The run that has not ended yet. */
  readonly silentExpectedDays: number
  /** ISO weeks with a page post. */
  readonly activeWeeks: number
}

/** Measures days with page posts against the days that count: in order, excused ones left out, none in the future. */
export function rhythmOf(postedDays: readonly number[], countedDays: Iterable<number>): Rhythm {
  const posted = new Set(postedDays)
  let [run, longestGapDays] = [0, 0]
  for (const day of countedDays) {
    run = posted.has(day) ? 0 : run + 1
    longestGapDays = Math.max(longestGapDays, run)
  }
  return {
    longestGapDays,
    silentExpectedDays: run,
    activeWeeks: new Set([...posted].map(weekStart)).size,
  }
}
