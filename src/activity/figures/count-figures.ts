import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { dayNumber, localDateAt } from '../../kernel/local-date.ts'
import type { ActivityFigures, ActivityWish } from '../branch-activity.ts'
import type { ActivityDeps } from '../deps.ts'
import { countsOf } from './counts.ts'
import { findFigureGround } from './figure-ground-store.ts'
import { figureItems } from './figure-items.ts'
import { figurePlace } from './figure-place.ts'
import { countPagePosts, countSubmissions, lastPosts } from './figure-store.ts'
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
  const lastDay = Math.min(period.toDay - 1, dayNumber(localDateAt(now, timeZone)))
  const frame = { period, lastDay, bucket: wish.bucket, basis: wish.basis, now, startOf: shown.startOf }
  return { items: figureItems(ground, rows, counts, frame), totals: countsOf(totals) }
}

/** Asks for everything that is counted, in a handful of queries however many branches there are. */
async function countAll(db: Kysely<Schema>, shown: ShownWish, bucket: ActivityWish['bucket']) {
  const [counted, last, submissions] = await Promise.all([
    countPagePosts(db, shown, bucket),
    lastPosts(db, shown),
    countSubmissions(db, shown),
  ])
  const whole = counted.filter(({ start }) => start === null)
  return {
    rows: new Map(whole.flatMap(row => (row.rowId === null ? [] : [[row.rowId, row] as const]))),
    buckets: Map.groupBy(counted, ({ rowId }) => rowId),
    totals: whole.find(({ rowId }) => rowId === null),
    lastPosts: new Map(last.map(row => [row.rowId, row])),
    submissions: new Map(submissions.map(({ rowId, ...row }) => [rowId, row])),
  }
}
