import { HOUR, msBetween, plus } from '../kernel/time.ts'

/** What is counted, and how much of it is allowed within an hour. */
export const TRY_LIMITS = {
  /** Wrong sign-ins for one name, from anywhere. */
  'sign-in-name': 20,
  /** Wrong sign-ins from one address, for any name. */
  'sign-in-address': 60,
  /** Unknown keys and sign-in links from one address. */
  'key-address': 200,
  /** Requests to take something down from one address, which phones share. */
  'takedown-address': 20,
} as const satisfies Readonly<Record<string, number>>

export type TryKind = keyof typeof TRY_LIMITS

/** The count begins anew this long after its first try. */
export const TRY_WINDOW_MS = HOUR

/** Counts whole seconds until the count begins anew; at least one. */
export const secondsUntilReset = (since: Date, now: Date): number =>
  Math.max(1, Math.ceil(msBetween(now, plus(since, TRY_WINDOW_MS)) / 1_000))
