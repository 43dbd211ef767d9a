import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { UnitId } from '../../kernel/ids.ts'
import type { Bucket } from '../branch-activity.ts'
import type { CountRow } from './counts.ts'
import { BEST_KNOWN, type ShownWish, shownPosts, stretchRows } from './shown-posts-store.ts'

/** What was counted of one row, of one of its buckets, or of all rows together, where nothing names them. */
export type CountedRow = CountRow & {
  readonly rowId: UnitId | null
  /** The number of its first local day; null is the whole period. */
  readonly start: number | null
  /** Numbers of the local days with a page post. */
  readonly days: readonly number[]
}

/**
 * Counts page posts and events of each row, of each row in buckets, and of all rows together: there every one counts
 * once, in however many rows it stands. Empty rows and buckets are left out.
 */
export async function countPagePosts(
  db: Kysely<Schema>,
  wish: ShownWish,
  bucket: Bucket,
): Promise<CountedRow[]> {
  const start = sql`date_trunc(${bucket}, date '1970-01-01' + day)::date - date '1970-01-01'`
  const { rows } = await sql<CountedRow>`
    with shown as materialized (select *, ${start} as start from (${shownPosts(wish)}) counted)
    select row_id, start, ${COUNTS}, case when grouping(start) = 1 then array_agg(distinct day) end as days
      from shown group by grouping sets ((row_id), (row_id, start))
    union all
    select null, null, ${COUNTS}, null from (
      select distinct on (post_key) * from shown order by post_key, ${BEST_KNOWN}, row_id) once`.execute(db)
  return rows
}

/** Tells when each row's newest page post before the period's end was, with the number of its local day. */
export async function lastPosts(
  db: Kysely<Schema>,
  wish: Pick<ShownWish, 'stretches' | 'startOf' | 'toAt' | 'timeZone'>,
): Promise<readonly LastPost[]> {
  const { rows } = await sql<LastPost>`
    select s.row_id, max(newest.posted_at) as at,
      (max(newest.posted_at) at time zone ${wish.timeZone})::date - date '1970-01-01' as day
    from ${stretchRows(wish)} cross join lateral (
      select p.posted_at from page_posts p
      where p.unit_id = s.unit_id and p.removed_at is null and p.excluded_at is null
        and p.posted_at >= s.from_at and p.posted_at < least(${wish.toAt}::timestamptz, s.to_at)
      order by p.posted_at desc limit 1) newest
    group by s.row_id`.execute(db)
  return rows
}

export interface LastPost {
  readonly rowId: UnitId
  readonly at: Date
  readonly day: number
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

const COUNTS = sql.join([
  sql`count(*)::int as posts, count(distinct event_key)::int as events`,
  ...['automatic', 'link', 'ours'].map(value => part('source', value)),
  ...['news', 'story', 'photos', 'video', 'share'].map(value => part('genre', value)),
  ...['members', 'planning', 'counsel'].map(value => part('pillar', value)),
  sql`count(*) filter (where not is_verified)::int as unverified`,
])
