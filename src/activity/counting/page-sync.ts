import { derivedId } from '../../kernel/derived-id.ts'
import type { PageId } from '../../kernel/ids.ts'
import { localDateAt, plusDays, plusMonths } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import { DAY, HOUR, MINUTE, plus } from '../../kernel/time.ts'

/** How far a Page has been counted, and what stands in the way. */
export interface PageSync {
  readonly pageId: PageId
  readonly coveredFrom: Date | null
  readonly coveredTo: Date | null
  readonly lastSyncedAt: Date | null
  /** When somebody asked to count it now, as long as it was not. */
  readonly wantedAt: Date | null
  readonly backfillFrom: Date | null
  readonly backfillDone: number
  readonly backfillTotal: number
  readonly problem: string | null
  readonly notBefore: Date | null
  readonly tries: number
}

/** A Page's past that is counted after it was connected. @see CONTRACT section 3 */
export const BACKFILL_MONTHS = 12
/** What was counted already is read again so far back, so that nothing which was listed late is missed. */
const OVERLAP_MS = 3 * DAY
/** So far back edits and removals are noticed for sure: this month, and the last one until its briefing. */
export const LOOK_BACK_MS = 45 * DAY
/** A Page whose token is dead is looked at so often; a new token rings at once. */
export const DEAD_WAIT_MS = 6 * HOUR
/** From this share of the allowance on, the rest is left to publishing. */
export const ENOUGH_PERCENT = 80
/** How long a Page rests whose allowance is nearly used; Facebook counts over 24 hours. */
export const BUDGET_WAIT_MS = 3 * HOUR

const PAUSES_MS = [5 * MINUTE, 15 * MINUTE, HOUR, 4 * HOUR]
/** Pages are counted by night, each at its own minute from 00:30 on. */
const NIGHT_FROM = { hour: 0, minute: 30 }
const NIGHT_MINUTES = 300

/** Chooses the pause after so many failed tries in a row, counted from 0. */
export const pauseAfter = (tries: number): number => PAUSES_MS[tries] ?? 4 * HOUR

/** Tells how far back a Page must be read so that nothing since the last time is missed; null when it never was. */
export const catchUpTo = ({ coveredTo }: Pick<PageSync, 'coveredTo'>): Date | null =>
  coveredTo && plus(coveredTo, -OVERLAP_MS)

/** Chooses when a Page is counted next: once a night, spread by its id, at least two hours on. */
export function nextSyncAt(pageId: PageId, now: Date, timeZone: string): Date {
  const minutes = Number.parseInt(derivedId(pageId).slice(0, 6), 16) % NIGHT_MINUTES
  const today = localDateAt(now, timeZone)
  const nights = [0, 1, 2].map(days =>
    plus(instantAt(plusDays(today, days), NIGHT_FROM, timeZone), minutes * MINUTE),
  )
  return nights.find(night => night > plus(now, 2 * HOUR)) ?? plus(now, DAY)
}

/** Tells where the past begins that is to be counted: the same local day a year ago. */
export const backfillStart = (now: Date, timeZone: string): Date =>
  instantAt(plusMonths(localDateAt(now, timeZone), -BACKFILL_MONTHS), MIDNIGHT, timeZone)

const MIDNIGHT = { hour: 0, minute: 0 }

/** Counts the months of the past that are wholly known. */
export function monthsDone(
  { backfillFrom, backfillTotal }: Pick<PageSync, 'backfillFrom' | 'backfillTotal'>,
  coveredFrom: Date,
  timeZone: string,
): number {
  if (backfillFrom === null || coveredFrom <= backfillFrom) return backfillTotal
  const first = localDateAt(backfillFrom, timeZone)
  const beginnings = Array.from({ length: backfillTotal }, (_, month) =>
    instantAt(plusMonths(first, month), MIDNIGHT, timeZone),
  )
  return beginnings.filter(beginning => beginning >= coveredFrom).length
}

/** Tells whether a part of the past is still to be counted. */
export const isBackfilling = ({ backfillDone, backfillTotal }: PageSync): boolean =>
  backfillDone < backfillTotal
