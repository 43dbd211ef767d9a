import type { UnitId } from '../../kernel/ids.ts'
import type { Unit } from '../../organisation/unit.ts'
import type { ActivityBucket, BranchActivity } from '../branch-activity.ts'
import { type CountRow, countsOf } from './counts.ts'
import { type CoveredPage, type Days, isCovered } from './coverage.ts'
import type { Expectation } from './expectation.ts'
import type { Buckets, Period } from './period.ts'
import { rhythmOf } from './rhythm.ts'
import type { Stretch } from './unit-row.ts'

/** What is the same for all rows. */
export interface FigureFrame {
  readonly period: Period
  readonly buckets: Buckets
  /** How many ISO weeks have a day of the period. */
  readonly weeks: number
  /** The last day of the period that has begun. */
  readonly lastDay: number
  /** Picks those of these days that have begun. */
  readonly begun: (days: readonly number[]) => readonly number[]
  /** Tells in which buckets these days lie, by the first day of each. */
  readonly bucketsOf: (days: readonly number[]) => ReadonlySet<number>
  readonly now: Date
  readonly startOf: (day: number) => Date
}

/** What one row is made of. */
export interface RowParts {
  readonly unit: Pick<Unit, 'id' | 'block' | 'cluster'>
  readonly name: string
  readonly living: readonly Stretch[]
  readonly sharedWith: readonly UnitId[]
  readonly expectation: Expectation
  /** The tracked Pages of the units that stand in the row. */
  readonly pages: readonly CoveredPage[]
  readonly counted: (CountRow & { readonly days: readonly number[] }) | undefined
  readonly buckets: readonly (Pick<CountRow, 'posts' | 'events'> & { readonly start: number })[]
  readonly submissions: BranchActivity['submissions'] | undefined
  readonly lastPost: { readonly at: Date; readonly day: number } | null
}

/** Puts together the figures of one row. */
export function branchFigures(parts: RowParts, frame: FigureFrame): BranchActivity {
  const { unit, counted, expectation, lastPost } = parts
  const counts = countsOf(counted)
  const { target, lastTarget } = expectation
  const days = frame.begun(expectation.expectedDays)
  return {
    ...{ branchId: unit.id, branchName: parts.name, block: unit.block, cluster: unit.cluster },
    ...counts,
    buckets: filledBuckets(parts, frame),
    submissions: parts.submissions ?? { sent: 0, accepted: 0, published: 0 },
    lastPostAt: lastPost?.at ?? null,
    silentDays: lastPost === null ? null : Math.max(0, frame.lastDay - lastPost.day),
    ...rhythmOf(counted?.days ?? [], days),
    longestGapAllowedDays: lastTarget.longestGapDays,
    target,
    targetShare: target === null ? null : Math.round((counts.events / target) * 10_000) / 10_000,
    weeks: frame.weeks,
    countable: isCountable(parts, frame.period, frame),
    sharedWith: parts.sharedWith,
  }
}

function filledBuckets(parts: RowParts, frame: FigureFrame): ActivityBucket[] {
  const { starts, nameOf } = frame.buckets
  const byStart = new Map(parts.buckets.map(one => [one.start, one]))
  const expected = frame.bucketsOf(parts.expectation.expectedDays)
  return starts.map((fromDay, index) => {
    const { posts = 0, events = 0 } = byStart.get(fromDay) ?? {}
    const toDay = starts[index + 1] ?? frame.period.toDay
    return {
      ...{ start: nameOf(fromDay), posts, events },
      expected: expected.has(fromDay),
      countable: isCountable(parts, { fromDay, toDay }, frame),
    }
  })
}

const isCountable = ({ pages, living }: RowParts, { fromDay, toDay }: Days, frame: FigureFrame): boolean =>
  pages.every(page =>
    living
      .filter(stretch => stretch.unitId === page.unitId)
      .map(days => ({
        fromDay: Math.max(days.fromDay, fromDay),
        toDay: Math.min(days.toDay, toDay),
      }))
      .every(days => isCovered(page, days, frame)),
  )
