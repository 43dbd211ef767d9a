import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { UnitId } from '../../kernel/ids.ts'
import type { CountRow } from './counts.ts'
import type { RowBeginning } from './known-since.ts'
import { BEST_KNOWN, type ShownWish, shownPosts, stretchRows } from './shown-posts-store.ts'

/** What was counted of one row, or of all rows together, where nothing names them. */
export type CountedRow = CountRow & {
  readonly rowId: UnitId | null
  /** Numbers of the local days of its page posts, one for each, in no order. */
  readonly days: readonly number[]
  /** Of the buckets that were asked for those that are not empty, in no order; null for all rows together. */
  readonly buckets: readonly CountedBucket[] | null
}

/** What was counted of one row in one bucket. */
interface CountedBucket extends Pick<CountRow, 'posts' | 'events'> {
  /** The number of its first local day. */
  readonly start: number
}

/**
 * Counts page posts and events of each row, those in buckets that begin on these days, and those of all rows together:
 * there every one counts once, in however many rows it stands. Empty rows are left out. A single bucket is the row
 * itself, and is not counted again.
 */
export async function countPagePosts(
  db: Kysely<Schema>,
  wish: ShownWish,
  starts: readonly number[],
): Promise<readonly CountedRow[]> {
  const { rows } = await sql<CountedRow>`
    with shown as materialized (${shownPosts(wish)}),
      once as (select distinct on (post_key) * from shown order by post_key, ${BEST_KNOWN}, row_id),
      counted as (select row_id, count(distinct event_key)::int as events, json_agg(day) as days, ${COUNTS}
        from shown group by row_id)
    select counted.*, buckets from counted left join (${inBuckets(starts)}) in_buckets using (row_id)
    union all
    select null, (select count(*) from (select distinct event_key from once) every)::int, '[]', ${COUNTS}, null
      from once`.execute(db)
  return rows
}

function inBuckets(starts: readonly number[]): RawBuilder<unknown> {
  const [start, second] = starts
  const whole = sql`select row_id, ${start}::int as start, posts, events from counted`
  return sql`
    select row_id, json_agg(json_build_object('start', start, 'posts', posts, 'events', events)) as buckets
    from (${second === undefined ? whole : ofEachBucket(starts)}) each_bucket
    group by row_id`
}

const ofEachBucket = (starts: readonly number[]): RawBuilder<unknown> => sql`
  select row_id, start, count(*) as posts, count(distinct event_key) as events
  from (select row_id, event_key, (${starts}::int[])[width_bucket(day, ${starts}::int[])] as start from shown) started
  group by row_id, start`

/** When a row came to the house, and when it published last. */
export interface RowEdges extends RowBeginning {
  readonly rowId: UnitId
  /** The newest page post before the period's end, with the number of its local day. */
  readonly lastPost: { readonly at: Date; readonly day: number } | null
}

type EdgeRow = RowBeginning & {
  readonly rowId: UnitId
  readonly lastPostAt: Date | null
  readonly lastPostDay: number | null
}

/** Tells of each row when its first unit was written down, and its oldest and newest page post by the period's end. */
export async function findRowEdges(
  db: Kysely<Schema>,
  wish: Pick<ShownWish, 'stretches' | 'startOf' | 'toAt' | 'timeZone'>,
): Promise<RowEdges[]> {
  const dayOf = (at: RawBuilder<unknown>) =>
    sql`(${at} at time zone ${wish.timeZone})::date - date '1970-01-01'`
  const { rows } = await sql<EdgeRow>`
    select s.row_id, ${dayOf(sql`min(units.created_at)`)} as written_day,
      ${dayOf(sql`min(posts.oldest)`)} as first_post_day,
      max(posts.newest) as last_post_at, ${dayOf(sql`max(posts.newest)`)} as last_post_day
    from ${stretchRows(wish)} join units on units.id = s.unit_id cross join lateral (
      select min(p.posted_at) as oldest, max(p.posted_at) as newest from page_posts p
      where p.unit_id = s.unit_id and p.removed_at is null and p.excluded_at is null
        and p.posted_at >= s.from_at and p.posted_at < least(${wish.toAt}::timestamptz, s.to_at)) posts
    group by s.row_id`.execute(db)
  return rows.map(({ lastPostAt: at, lastPostDay: day, ...row }) => ({
    ...row,
    lastPost: at === null || day === null ? null : { at, day },
  }))
}

interface SubmissionRow {
  readonly rowId: UnitId
  readonly sent: number
  readonly accepted: number
  readonly published: number
}

/** Counts what branches sent in a period, and what became of just that. */
export async function countSubmissions(db: Kysely<Schema>, wish: ShownWish): Promise<SubmissionRow[]> {
  const { rows } = await sql<SubmissionRow>`
    select s.row_id, count(*)::int as sent, count(*) filter (where sent.state = 'accepted')::int as accepted,
      count(posts.published_at)::int as published
    from submissions sent join ${stretchRows(wish)} on s.unit_id = sent.unit_id
      and sent.received_at >= s.from_at and sent.received_at < s.to_at
    left join posts on posts.id = sent.post_id
    where sent.received_at >= ${wish.fromAt} and sent.received_at < ${wish.toAt}
    group by s.row_id`.execute(db)
  return rows
}

const part = (column: string, value: string) =>
  sql`count(*) filter (where ${sql.ref(column)} = ${sql.lit(value)})::int as ${sql.ref(value)}`

const PARTS = [
  ...['automatic', 'link', 'ours'].map(value => part('source', value)),
  ...['news', 'story', 'photos', 'video', 'share'].map(value => part('genre', value)),
  ...['members', 'planning', 'counsel'].map(value => part('pillar', value)),
  sql`count(*) filter (where not is_verified)::int as unverified`,
]

const COUNTS = sql.join([sql`count(*)::int as posts`, ...PARTS])
