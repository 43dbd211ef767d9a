import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { UnitId } from '../../kernel/ids.ts'
import type { Bucket } from '../branch-activity.ts'
import type { CountRow } from './counts.ts'
import { type ShownWish, shownPosts, stretchRows } from './shown-posts-store.ts'

type BranchCountRow = CountRow & {
  readonly rowId: UnitId
  /** Numbers of the local days with a page post, in order. */
  readonly days: readonly number[]
}

/** Counts each row's page posts and events. */
export async function countByRow(db: Kysely<Schema>, wish: ShownWish): Promise<BranchCountRow[]> {
  const { rows } = await sql<BranchCountRow>`
    with shown as (${shownPosts(wish)})
    select row_id, ${COUNTS}, array_agg(distinct day order by day) as days from shown group by row_id`.execute(
    db,
  )
  return rows
}

/** Counts all rows together: every page post and event once, in whatever rows it stands. */
export async function countTotals(db: Kysely<Schema>, wish: ShownWish): Promise<CountRow | undefined> {
  const { rows } = await sql<CountRow>`
    with shown as (${shownPosts({ ...wish, isOnceForAll: true })}) select ${COUNTS} from shown`.execute(db)
  return rows[0]
}

interface BucketRow {
  readonly rowId: UnitId
  /** The number of its first local day. */
  readonly start: number
  readonly posts: number
  readonly events: number
}

/** Counts each row's page posts and events in buckets; empty ones are left out. */
export async function countByBucket(
  db: Kysely<Schema>,
  wish: ShownWish,
  bucket: Bucket,
): Promise<BucketRow[]> {
  const start = sql`date_trunc(${bucket}, date '1970-01-01' + day)::date - date '1970-01-01'`
  const { rows } = await sql<BucketRow>`
    with shown as (${shownPosts(wish)})
    select row_id, ${start} as start, count(*)::int as posts, count(distinct event_key)::int as events
    from shown group by 1, 2`.execute(db)
  return rows
}

/** Tells when each row's newest page post before the period's end was. */
export async function lastPosts(
  db: Kysely<Schema>,
  wish: Pick<ShownWish, 'stretches' | 'startOf' | 'toAt'>,
): Promise<ReadonlyMap<UnitId, Date>> {
  const { rows } = await sql<{ rowId: UnitId; at: Date }>`
    select s.row_id, max(newest.posted_at) as at
    from ${stretchRows(wish)} cross join lateral (
      select p.posted_at from page_posts p
      where p.unit_id = s.unit_id and p.removed_at is null and p.excluded_at is null
        and p.posted_at < least(${wish.toAt}::timestamptz, s.to_at)
      order by p.posted_at desc limit 1) newest
    group by s.row_id`.execute(db)
  return new Map(rows.map(({ rowId, at }) => [rowId, at]))
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
    from submissions sent join ${stretchRows(wish)} on s.unit_id = sent.unit_id and sent.received_at < s.to_at
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
