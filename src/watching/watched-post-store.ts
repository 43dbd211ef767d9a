import type { Kysely, Selectable } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId, PostId } from '../kernel/ids.ts'
import { mayBeWorkedOn } from '../publishing/delivery/due-store.ts'

type Db = Kysely<Schema>
type PostsRow = Selectable<Schema['posts']>
type PagesRow = Selectable<Schema['pages']>

/** A Post whose time has passed while it is still on its way, with what may hold it. */
export type LatePost = Pick<PostsRow, 'id' | 'publishAt' | 'notBefore' | 'problemCode'> &
  Pick<
    PagesRow,
    'tokenState' | 'tokenExpiresAt' | 'dataAccessExpiresAt' | 'tokenProblem' | 'parkedUntil' | 'parkProblem'
  > & { readonly pageName: string }

/** A Post that waits for a person's decision. */
export type StuckPost = Pick<PostsRow, 'id' | 'publishAt' | 'problemCode' | 'updatedAt'> & {
  readonly state: 'failed' | 'missed'
  readonly pageName: string
}

/** More than this many at once are told next time; so many tell the same story already. */
const MOST = 500

const ON_THE_WAY = ['scheduled', 'staged', 'publishing', 'unconfirmed'] as const

/** Lists Posts on their way that no hold stops and whose time was before an instant, the oldest first. */
export const findLatePosts = (db: Db, before: Date): Promise<LatePost[]> =>
  db
    .selectFrom('posts')
    .innerJoin('pages', 'pages.id', 'posts.pageId')
    .select(['posts.id', 'posts.publishAt', 'posts.notBefore', 'posts.problemCode', 'pages.name as pageName'])
    .select(['pages.tokenState', 'pages.tokenExpiresAt', 'pages.dataAccessExpiresAt', 'pages.tokenProblem'])
    .select(['pages.parkedUntil', 'pages.parkProblem'])
    .where('posts.state', 'in', ON_THE_WAY)
    .where('posts.publishAt', '<', before)
    .where(mayBeWorkedOn)
    .orderBy('posts.publishAt')
    .limit(MOST)
    .execute()

/** Lists Posts that failed or were missed, the newest first. */
export async function findStuckPosts(db: Db): Promise<StuckPost[]> {
  const rows = await db
    .selectFrom('posts')
    .innerJoin('pages', 'pages.id', 'posts.pageId')
    .select(['posts.id', 'posts.state', 'posts.publishAt', 'posts.problemCode', 'posts.updatedAt'])
    .select('pages.name as pageName')
    .where('posts.state', 'in', ['failed', 'missed'])
    .orderBy('posts.updatedAt', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(row => ({ ...row, state: row.state === 'missed' ? 'missed' : 'failed' }))
}

/** Counts for each Page the Posts that are on their way; a Page without any is left out. */
export async function countPostsOnTheWay(db: Db): Promise<ReadonlyMap<PageId, number>> {
  const rows = await db
    .selectFrom('posts')
    .select(['pageId', eb => eb.fn.countAll<number>().as('count')])
    .where('state', 'in', ON_THE_WAY)
    .groupBy('pageId')
    .execute()
  return new Map(rows.map(({ pageId, count }) => [pageId, Number(count)]))
}

/** The newest Post that went out on a Page by us, and what is needed to look for it. */
export interface NewestPost {
  readonly id: PostId
  readonly permalink: string
  readonly message: string
}

/** Reads the newest Post of a Page that went out before an instant. */
export async function findNewestPost(db: Db, pageId: PageId, before: Date): Promise<NewestPost | null> {
  const row = await db
    .selectFrom('posts')
    .select(['id', 'permalink', 'message'])
    .where('pageId', '=', pageId)
    .where('state', '=', 'published')
    .where('permalink', 'is not', null)
    .where('publishedAt', '<=', before)
    .orderBy('publishedAt', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined || row.permalink === null ? null : { ...row, permalink: row.permalink }
}
