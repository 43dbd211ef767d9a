import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PagePostId, PostId, UnitId } from '../../kernel/ids.ts'
import type { PagePostGenre, Source } from '../branch-activity.ts'
import type { PagePostPillar } from '../page-post.ts'
import { type ShownWish, shownPosts } from './shown-posts-store.ts'

/** What of the counted page posts is listed; what is left out is not asked. */
export interface PagePostParts {
  readonly source?: Source
  readonly genre?: PagePostGenre
  readonly pillar?: PagePostPillar | 'none'
  readonly isVerified?: boolean
  /** Those that show one event. */
  readonly eventKey?: string
}

/** A counted page post as a row of the list behind a figure. */
export interface ListedRow {
  readonly id: PagePostId
  /** In whose row it stands, and whose it was on that day. */
  readonly rowId: UnitId
  readonly unitId: UnitId
  readonly source: Source
  readonly genre: PagePostGenre
  readonly pillar: PagePostPillar | null
  readonly isVerified: boolean
  readonly message: string
  readonly address: string | null
  readonly postId: PostId | null
  readonly postedAt: Date
  readonly isDayOnly: boolean
  /** The same for the rows of one post, where it counts for several branches. */
  readonly postKey: string
  /** The same for page posts that show one event, and how many of the period do. */
  readonly eventKey: string
  readonly eventPosts: number
}

interface Place {
  readonly after: { readonly postedAt: Date; readonly id: string } | null
  readonly limit: number
}

/** Reads counted page posts, newest first. */
export async function listShown(
  db: Kysely<Schema>,
  wish: ShownWish,
  parts: PagePostParts,
  { after, limit }: Place,
): Promise<ListedRow[]> {
  const isLater =
    after === null ? sql<SqlBool>`true` : sql<SqlBool>`(posted_at, id) < (${after.postedAt}, ${after.id})`
  const { rows } = await sql<ListedRow>`
    with shown as (
        select *, count(*) over (partition by row_id, event_key)::int as event_posts
        from (${shownPosts(wish)}) counted),
      page as (select * from shown where ${isPart(parts)} and ${isLater}
        order by posted_at desc, id desc limit ${limit})
    select page.id, page.row_id, p.unit_id, page.source, page.genre, page.pillar, page.is_verified, p.message,
      page.post_key, p.address, p.post_id, page.posted_at, p.is_day_only, page.event_key, page.event_posts
    from page join page_posts p on p.id = page.id
    order by page.posted_at desc, page.id desc`.execute(db)
  return rows
}

/** Counts what a list holds on all its pages. */
export async function countShown(db: Kysely<Schema>, wish: ShownWish, parts: PagePostParts) {
  const { rows } = await sql<{ posts: number; events: number }>`
    with shown as (${shownPosts(wish)})
    select count(*)::int as posts, count(distinct event_key)::int as events
    from shown where ${isPart(parts)}`.execute(db)
  return rows[0] ?? { posts: 0, events: 0 }
}

function isPart({ source, genre, pillar, isVerified, eventKey }: PagePostParts): RawBuilder<SqlBool> {
  const parts = [sql<SqlBool>`true`]
  if (source) parts.push(sql`source = ${source}`)
  if (genre) parts.push(sql`genre = ${genre}`)
  if (pillar) parts.push(pillar === 'none' ? sql`pillar is null` : sql`pillar = ${pillar}`)
  if (isVerified !== undefined) parts.push(sql`is_verified = ${isVerified}`)
  if (eventKey) parts.push(sql`event_key = ${eventKey}`)
  return sql<SqlBool>`(${sql.join(parts, sql` and `)})`
}
