import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { ActivityFigures, ActivityWish } from '../branch-activity.ts'
import type { ActivityDeps } from '../deps.ts'
import { countsOf } from './counts.ts'
import { findFigureGround } from './figure-ground-store.ts'
import { figureItems } from './figure-items.ts'
import { figurePlace } from './figure-place.ts'
import { countByBucket, countByRow, countSubmissions, countTotals, lastPosts } from './figure-store.ts'
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
  const { totals, ...counts } = await countAll(db, shown, wish.bucket)
  const frame = { period, bucket: wish.bucket, basis: wish.basis, now, timeZone, startOf: shown.startOf }
  return { items: figureItems(ground, rows, counts, frame), totals: countsOf(totals) }
}

/** Asks for everything that is counted, in a handful of queries however many branches there are. */
async function countAll(db: Kysely<Schema>, shown: ShownWish, bucket: ActivityWish['bucket']) {
  const [rows, buckets, totals, lastPostAt, submissions] = await Promise.all([
    countByRow(db, shown),
    countByBucket(db, shown, bucket),
    countTotals(db, shown),
    lastPosts(db, shown),
    countSubmissions(db, shown),
  ])
  return {
    rows: new Map(rows.map(row => [row.rowId, row])),
    buckets: Map.groupBy(buckets, ({ rowId }) => rowId),
    totals,
    lastPostAt,
    submissions: new Map(submissions.map(({ rowId, ...row }) => [rowId, row])),
  }
}
