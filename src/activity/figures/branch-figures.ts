import type { UnitId } from '../../kernel/ids.ts'
import { dayNumber, fromDayNumber, isoDate, localDateAt } from '../../kernel/local-date.ts'
import type { Unit } from '../../organisation/unit.ts'
import type { ActivityBucket, BranchActivity, Bucket } from '../branch-activity.ts'
import { type CountRow, countsOf } from './counts.ts'
import { type CoveredPage, type Days, isCovered } from './coverage.ts'
import type { Expectation } from './expectation.ts'
import { bucketStart, bucketStarts, type Period } from './period.ts'
import { rhythmOf } from './rhythm.ts'
import type { Stretch } from './unit-row.ts'

/** What is the same for all rows. */
export interface FigureFrame {
  readonly period: Period
  readonly bucket: Bucket
  readonly now: Date
  readonly timeZone: string
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
  readonly buckets: readonly { readonly start: number; readonly posts: number; readonly events: number }[]
  readonly submissions: BranchActivity['submissions'] | undefined
  readonly lastPostAt: Date | null
}

/** Puts together the figures of one row. */
export function branchFigures(parts: RowParts, frame: FigureFrame): BranchActivity {
  const { unit, counted, expectation, lastPostAt } = parts
  const counts = countsOf(counted)
  const { target, lastTarget } = expectation
  const lastDay = lastDayOf(frame)
  const days = expectation.expectedDays.filter(day => day <= lastDay)
  return {
    ...{ branchId: unit.id, branchName: parts.name, block: unit.block, cluster: unit.cluster },
    ...counts,
    buckets: filledBuckets(parts, frame),
    submissions: parts.submissions ?? { sent: 0, accepted: 0, published: 0 },
    lastPostAt,
    silentDays: lastPostAt === null ? null : silentDays(lastPostAt, lastDay, frame.timeZone),
    ...rhythmOf(counted?.days ?? [], days),
    longestGapAllowedDays: lastTarget.longestGapDays,
    target,
    targetShare: target === null ? null : Math.round((counts.events / target) * 10_000) / 10_000,
    weeks: bucketStarts(frame.period, 'week').length,
    countable: isCountable(parts, frame.period, frame),
    sharedWith: parts.sharedWith,
  }
}

/** The last day of the period that has begun. */
export const lastDayOf = ({ period, now, timeZone }: Omit<FigureFrame, 'bucket'>): number =>
  Math.min(period.toDay - 1, dayNumber(localDateAt(now, timeZone)))

const silentDays = (lastPostAt: Date, lastDay: number, timeZone: string): number =>
  Math.max(0, lastDay - dayNumber(localDateAt(lastPostAt, timeZone)))

function filledBuckets(parts: RowParts, frame: FigureFrame): ActivityBucket[] {
  const { period, bucket } = frame
  const byStart = new Map(parts.buckets.map(one => [one.start, one]))
  const expected = new Set(parts.expectation.expectedDays.map(day => bucketStart(day, bucket)))
  const starts = bucketStarts(period, bucket)
  return starts.map((fromDay, index) => {
    const { posts = 0, events = 0 } = byStart.get(fromDay) ?? {}
    const toDay = starts[index + 1] ?? period.toDay
    return {
      ...{ start: isoDate(fromDayNumber(fromDay)), posts, events },
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
