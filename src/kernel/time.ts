/** One second in milliseconds. */
export const SECOND = 1_000
/** One minute in milliseconds. */
export const MINUTE = 60 * SECOND
/** One hour in milliseconds. */
export const HOUR = 60 * MINUTE
/** One day of 24 hours in milliseconds. */
export const DAY = 24 * HOUR
/** One week in milliseconds. */
export const WEEK = 7 * DAY

/** Adds milliseconds (negative to go back) to an instant. */
export const plus = (instant: Date, ms: number): Date => new Date(instant.getTime() + ms)

/** Counts the milliseconds from `from` to `to`; negative when `to` is earlier. */
export const msBetween = (from: Date, to: Date): number => to.getTime() - from.getTime()

/** Tells the later of two instants. */
export const later = (a: Date, b: Date): Date => (a > b ? a : b)
