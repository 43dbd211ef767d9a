import { HOUR, later, plus } from '../../kernel/time.ts'

/** Other Posts of the Page make way for an urgent one for this long. @see the journey "urgent post" */
export const MAKE_WAY_MS = HOUR
/** People are reminded this long after an urgent Post went out to tell what came of it. @see the journey "urgent post" */
export const UPDATE_AFTER_MS = 2 * HOUR

/**
 * Gives the times to which Posts are pushed that would go out beside an urgent one, in the order of their own times.
 * Those that are late already keep their distance from each other, as they would without it.
 */
export function pushedTimes(publishAts: readonly Date[], now: Date, spacingMs: number): readonly Date[] {
  const times: Date[] = []
  for (const publishAt of publishAts) {
    const at = plus(later(publishAt, now), MAKE_WAY_MS)
    const last = times.at(-1)
    times.push(last !== undefined && publishAt < now ? plus(last, spacingMs) : at)
  }
  return times
}
