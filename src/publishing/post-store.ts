import { type Kysely, type SqlBool, sql, type Transaction, type UpdateObject } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { ColumnId, PageId, PostId, UnitId } from '../kernel/ids.ts'
import type { PostRow } from './delivery/claim-store.ts'
import { isOnHold } from './hold/hold-store.ts'
import type { Pillar, PostKind, PostState } from './post.ts'
import type { PostFrame } from './post-frame.ts'

type Db = Kysely<Schema>

/** What a new Post's row holds at first. */
export interface NewPost {
  readonly id: PostId
  readonly pageId: PageId
  readonly state: PostState
  readonly message: string
  readonly link: string | null
  readonly firstComment: string | null
  readonly pillar: Pillar | null
  readonly frame?: PostFrame | null
  readonly templateId: string | null
  readonly kind?: PostKind
  readonly officialSource?: string | null
  readonly officialLink?: string | null
  readonly askedAt?: Date | null
  readonly unitId?: UnitId | null
  readonly siblingKey?: string | null
  readonly originKey?: string | null
  readonly columnId?: ColumnId | null
  readonly reusedFromId?: PostId | null
  readonly publishAt: Date
  readonly createdBy: string
  readonly createdAt: Date
  readonly updatedAt: Date
}

/** Writes a new Post's row and answers it; nothing when one with its id or its origin stands there already. */
export const insertPost = (db: Db, post: NewPost): Promise<PostRow | undefined> =>
  db
    .insertInto('posts')
    .values(post)
    .onConflict(conflict => conflict.doNothing())
    .returningAll()
    .executeTakeFirst()

/** Reads a Post and keeps others from changing it until the transaction ends. */
export async function lockPost(trx: Transaction<Schema>, id: PostId): Promise<PostRow | undefined> {
  return trx.selectFrom('posts').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
}

/** Reads several Posts and keeps others from changing them until the transaction ends. */
export async function lockPosts(
  trx: Transaction<Schema>,
  ids: readonly PostId[],
): Promise<readonly PostRow[]> {
  if (ids.length === 0) return []
  // In one order for everybody, so that two who lock the same rows never wait for each other.
  return trx.selectFrom('posts').selectAll().where('id', 'in', ids).orderBy('id').forUpdate().execute()
}

/**
 * Changes a Post on a person's behalf: whoever worked on it loses the claim, and bells for the earlier plan lose
 * their key. Answers the row as it is now.
 */
export async function changePost(
  trx: Transaction<Schema>,
  id: PostId,
  values: UpdateObject<Schema, 'posts'>,
): Promise<PostRow> {
  return trx
    .updateTable('posts')
    .set(eb => ({
      ...values,
      version: eb('version', '+', 1),
      turn: eb('turn', '+', 1),
      claimToken: null,
      leaseUntil: null,
    }))
    .where('id', '=', id)
    .returningAll()
    .executeTakeFirstOrThrow()
}

/** A Post's row beside its Page's name, and whether the open hold stops it. */
export type ListedPost = PostRow & { readonly pageName: string; readonly isOnHold: SqlBool }

/** Finds the Post that was drafted for this origin, and keeps others from changing it until the transaction ends. */
export const lockPostOfOrigin = (trx: Transaction<Schema>, originKey: string): Promise<PostRow | undefined> =>
  trx.selectFrom('posts').selectAll().where('originKey', '=', originKey).forUpdate().executeTakeFirst()

/** Reads a Post beside its Page's name. */
export async function findPost(db: Db, id: PostId): Promise<ListedPost | undefined> {
  return selectListed(db).where('posts.id', '=', id).executeTakeFirst()
}

/** Reads several Posts by their time, soonest first. */
export async function findPostsById(db: Db, ids: readonly PostId[]): Promise<readonly ListedPost[]> {
  if (ids.length === 0) return []
  return selectListed(db).where('posts.id', 'in', ids).orderBy('publishAt').orderBy('posts.id').execute()
}

/** Lists the ids of every missed Post. */
export async function missedPosts(db: Db): Promise<readonly PostId[]> {
  const rows = await db.selectFrom('posts').select('id').where('state', '=', 'missed').execute()
  return rows.map(({ id }) => id)
}

/** Which Posts a list shows: `from` is included, `to` is not, `after` goes on behind a row. */
export interface PostFilter {
  readonly from?: Date
  readonly to?: Date
  readonly state?: PostState
  readonly pageId?: PageId
  readonly pillar?: Pillar
  readonly columnId?: ColumnId
  /** Soonest first unless told. */
  readonly order?: 'soonest' | 'latest'
  readonly after?: { readonly publishAt: Date; readonly id: PostId }
  readonly limit: number
}

/** Lists Posts by their time. */
export async function findPosts(db: Db, filter: PostFilter): Promise<readonly ListedPost[]> {
  const isLatest = filter.order === 'latest'
  const order = isLatest ? 'desc' : 'asc'
  let query = selectListed(db)
    .orderBy('posts.publishAt', order)
    .orderBy('posts.id', order)
    .limit(filter.limit)
  if (filter.from) query = query.where('posts.publishAt', '>=', filter.from)
  if (filter.to) query = query.where('posts.publishAt', '<', filter.to)
  if (filter.state) query = query.where('posts.state', '=', filter.state)
  if (filter.pageId) query = query.where('posts.pageId', '=', filter.pageId)
  if (filter.pillar) query = query.where('posts.pillar', '=', filter.pillar)
  if (filter.columnId) query = query.where('posts.columnId', '=', filter.columnId)
  if (filter.after) {
    const { publishAt, id } = filter.after
    const behind = isLatest ? sql`<` : sql`>`
    query = query.where(sql<boolean>`(posts.publish_at, posts.id) ${behind} (${publishAt}, ${id})`)
  }
  return query.execute()
}

/** Tells which of these posts on the network belong to a row. */
export async function ownedIds(db: Db, facebookIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (facebookIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('posts')
    .select('facebookPostId')
    .where('facebookPostId', 'in', facebookIds)
    .execute()
  return new Set(rows.flatMap(row => row.facebookPostId ?? []))
}

/**
 * Lets a Page's Posts be tried again at once, after its token was replaced. A first comment keeps its pause: what may
 * have been written is given time to arrive.
 */
export async function wakePostsOfPage(db: Db, pageId: PageId): Promise<void> {
  await db
    .updateTable('posts')
    .set(eb => ({ notBefore: null, turn: eb('turn', '+', 1) }))
    .where('pageId', '=', pageId)
    .where('state', 'in', ['scheduled', 'staged', 'publishing', 'unconfirmed'])
    .where('notBefore', 'is not', null)
    .execute()
}

const selectListed = (db: Db) =>
  db
    .selectFrom('posts')
    .innerJoin('pages', 'pages.id', 'posts.pageId')
    .selectAll('posts')
    .select('pages.name as pageName')
    .select(eb => isOnHold(eb).as('isOnHold'))
