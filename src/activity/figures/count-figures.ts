import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { dayNumber, localDateAt } from '../../kernel/local-date.ts'
import { remembered } from '../../kernel/remembered.ts'
import type { ActivityFigures, ActivityWish } from '../branch-activity.ts'
import type { ActivityDeps } from '../deps.ts'
import { countsOf } from './counts.ts'
import { type FigureGround, findFigureGround } from './figure-ground-store.ts'
import { figureItems } from './figure-items.ts'
import { figurePlace } from './figure-place.ts'
import { countPagePosts, countSubmissions, findRowEdges } from './figure-store.ts'
import { type Buckets, bucketsOf } from './period.ts'
import type { ShownWish } from './shown-posts-store.ts'

/**
 * Counts how often branches published, whoever asks, on a ground that was read a moment ago or is read now.
 * @throws {INVALID_INPUT} when the period ends before it begins or is too long
 */
export async function countFigures(
  { db, clock, timeZone }: Pick<ActivityDeps, 'db' | 'clock' | 'timeZone'>,
  wish: ActivityWish,
  given?: FigureGround,
): Promise<ActivityFigures> {
  const now = clock.now()
  const ground = given ?? (await findFigureGround(db))
  const { period, rows, shown } = figurePlace(ground, wish, { now, timeZone })
  const buckets = bucketsOf(period, wish.bucket)
  const { totals, ...counts } = await countAll(db, shown, buckets)
  const lastDay = Math.min(period.toDay - 1, dayNumber(localDateAt(now, timeZone)))
  const weeks = bucketsOf(period, 'week').starts.length
  const frame = {
    ...{ period, lastDay, buckets, weeks, basis: wish.basis, now, startOf: shown.startOf },
    begun: remembered((days: readonly number[]) => days.filter(day => day <= lastDay)),
    bucketsOf: remembered((days: readonly number[]) => new Set(days.map(buckets.startOf))),
  }
  return { items: figureItems(ground, rows, counts, frame), totals: countsOf(totals) }
}

/** Asks for everything that is counted, in a handful of queries however many branches there are. */
async function countAll(db: Kysely<Schema>, shown: ShownWish, { starts }: Buckets) {
  const [rows, edges, submissions] = await Promise.all([
    countPagePosts(db, shown, starts),
    findRowEdges(db, shown),
    countSubmissions(db, shown),
  ])
  return {
    rows: new Map(rows.flatMap(row => (row.rowId === null ? [] : [[row.rowId, row] as const]))),
    totals: rows.find(({ rowId }) => rowId === null),
    edges: new Map(edges.map(row => [row.rowId, row])),
    submissions: new Map(submissions.map(({ rowId, ...row }) => [rowId, row])),
  }
}
