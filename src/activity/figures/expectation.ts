import type { UnitId } from '../../kernel/ids.ts'
import { BRANCH_LEVEL, type Unit } from '../../organisation/unit.ts'
import { daysOf, type Excuse, excusedDaysOf } from './excused-day.ts'
import { type DatedTarget, shareOfMonth, type Target, targetsOf } from './target.ts'
import type { RowUnit, Stretch } from './unit-row.ts'

/** A unit with what decides how much is expected of it. */
export type ExpectedUnit = RowUnit & Pick<Unit, 'block' | 'targetPostsPerMonth'>

/** What is expected of a row in a period. */
export interface Expectation {
  /** Events, to two places; null where nothing is expected. */
  readonly target: number | null
  /** The days of the row's life, as far as it is known, on which something is expected, in order. */
  readonly expectedDays: readonly number[]
  /** What its own target asks for on the last day of the period. */
  readonly lastTarget: Target
}

interface Rules {
  readonly units: ReadonlyMap<UnitId, ExpectedUnit>
  readonly targets: readonly DatedTarget[]
  readonly excuses: readonly Excuse[]
}

/**
 * Makes a lookup of what is expected of a row: of every branch that stands in it, on each day of its life since it was
 * known that is not excused, its month's target by the day.
 */
export function expectationsOf(
  { units, targets, excuses }: Rules,
  period: { readonly fromDay: number; readonly toDay: number },
): (row: ExpectedUnit, living: readonly Stretch[], knownSince: number) => Expectation {
  const excusedOf = excusedDaysOf(excuses, period)
  const shareOf = shareOfMonth()
  const reckon = (row: ExpectedUnit, living: readonly Stretch[], knownSince: number): Expectation => {
    let expected = 0
    const days = new Set<number>()
    for (const stretch of living) {
      const unit = units.get(stretch.unitId)
      if (unit?.level !== BRANCH_LEVEL) continue
      const [excused, targetOn] = [excusedOf(unit), targetsOf(unit, targets)]
      for (const day of daysOf(stretch)) {
        if (day < knownSince || excused.has(day)) continue
        days.add(day)
        expected += targetOn(day).postsPerMonth * shareOf(day)
      }
    }
    const target = Math.round(expected * 100) / 100
    return {
      target: target === 0 ? null : target,
      expectedDays: [...days].sort((a, b) => a - b),
      lastTarget: targetsOf(row, targets)(period.toDay - 1),
    }
  }
  // Most branches are alike in all that decides, so there is little to reckon.
  const named = new Set([...targets, ...excuses].map(({ unitId }) => unitId))
  const kindOf = (unit: ExpectedUnit | undefined) =>
    unit && [named.has(unit.id) ? unit.id : null, unit.level, unit.block, unit.targetPostsPerMonth]
  const known = new Map<string, Expectation>()
  return (row, living, knownSince) => {
    const since = Math.max(period.fromDay, knownSince)
    const lives = living.map(({ unitId, fromDay, toDay }) => [kindOf(units.get(unitId)), fromDay, toDay])
    const kind = JSON.stringify([kindOf(row), since, lives])
    const expectation = known.get(kind) ?? reckon(row, living, since)
    known.set(kind, expectation)
    return expectation
  }
}
