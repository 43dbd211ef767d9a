import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { dayNumber, localDateAt } from '../../kernel/local-date.ts'
import type { ActivityFigures, ActivityWish } from '../branch-activity.ts'
import type { ActivityDeps } from '../deps.ts'
import { countsOf } from './counts.ts'
import { findFigureGround } from './figure-ground-store.ts'
import { figureItems } from './figure-items.ts'
import { figurePlace } from './figure-place.ts'
import { type CountedBucket, countPagePosts, countSubmissions, findRowEdges } from './figure-store.ts'
import { type Buckets, bucketsOf } from './period.ts'
import type { ShownWish } from './shown-posts-store.ts'

/**
 * Counts how often branches published, whoever asks.
 * @throws {INVALID_INPUT} when the period ends before it begins or is too long
 */
export async function countFigures(
  { db, clock, timeZone }: Pick<ActivityDeps, 'db' | 'clock' | 'timeZone'>,
  wish: ActivityWish,
): Promise<ActivityFigures> {
  const now = clock.now()
  const ground = await findFigureGround(db)
  const { period, rows, shown } = figurePlace(ground, wish, { now, timeZone })
  const buckets = bucketsOf(period, wish.bucket)
  const { totals, ...counts } = await countAll(db, shown, buckets)
  const lastDay = Math.min(period.toDay - 1, dayNumber(localDateAt(now, timeZone)))
  const weeks = bucketsOf(period, 'week').starts.length
  const frame = { period, lastDay, buckets, weeks, basis: wish.basis, now, startOf: shown.startOf }
  return { items: figureItems(ground, rows, counts, frame), totals: countsOf(totals) }
}

/** Asks for everything that is counted, in a handful of queries however many branches there are. */
async function countAll(db: Kysely<Schema>, shown: ShownWish, { bucket, starts }: Buckets) {
  const [first = 0, second] = starts
  const [{ rows, buckets }, edges, submissions] = await Promise.all([
    countPagePosts(db, shown, second === undefined ? null : bucket),
    findRowEdges(db, shown),
    countSubmissions(db, shown),
  ])
  // A period of one bucket is that bucket.
  const inBuckets: readonly (Omit<CountedBucket, 'rowId'> & { readonly rowId: UnitId | null })[] =
    second === undefined ? rows.map(row => ({ ...row, start: first })) : buckets
  return {
    rows: new Map(rows.flatMap(row => (row.rowId === null ? [] : [[row.rowId, row] as const]))),
    buckets: Map.groupBy(inBuckets, ({ rowId }) => rowId),
    totals: rows.find(({ rowId }) => rowId === null),
    edges: new Map(edges.map(row => [row.rowId, row])),
    submissions: new Map(submissions.map(({ rowId, ...row }) => [rowId, row])),
  }
}
