import type { UnitId } from '../../kernel/ids.ts'
import { HOUR, plus } from '../../kernel/time.ts'
import { dayOf } from './unit-row.ts'

/** A tracked Page of a unit, and how much of what it showed is known. */
export interface CoveredPage {
  readonly unitId: UnitId
  /** The days in which it was the unit's, the last one included; null is open. */
  readonly validFrom: string | null
  readonly validTo: string | null
  readonly isTokenDead: boolean
  readonly coveredFrom: Date | null
  readonly coveredTo: Date | null
}

/** Days by their numbers, `toDay` excluded. */
export interface Days {
  readonly fromDay: number
  readonly toDay: number
}

interface Moment {
  readonly now: Date
  /** Tells when a local day begins. */
  readonly startOf: (day: number) => Date
}

/** A Page is counted once a day; so much younger than now nobody expects it to be. */
const FRESH_HOURS = 36

/** Tells whether all that a unit's Page showed in these days is known; days to come are no gap. */
export function isCovered(page: CoveredPage, days: Days, { now, startOf }: Moment): boolean {
  const begins = Math.max(days.fromDay, page.validFrom === null ? days.fromDay : dayOf(page.validFrom))
  const ends = Math.min(days.toDay, page.validTo === null ? days.toDay : dayOf(page.validTo) + 1)
  if (begins >= ends) return true
  const from = startOf(begins)
  const to = startOf(ends)
  const due = page.isTokenDead ? now : plus(now, -FRESH_HOURS * HOUR)
  const until = to < due ? to : due
  if (from >= until) return true
  if (page.coveredFrom === null || page.coveredTo === null) return false
  return page.coveredFrom <= from && page.coveredTo >= until
}
