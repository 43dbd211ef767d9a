import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PostId } from '../../kernel/ids.ts'

/** Something of ours that lies unpublished on the network and must go. */
export interface Leftover {
  readonly postId: PostId
  readonly facebookId: string
  readonly kind: 'post' | 'photo' | 'comment'
}

type Db = Kysely<Schema>

/** Notes a thing to be removed from the network. Idempotent. */
export async function addLeftover(db: Db, leftover: Leftover, now: Date): Promise<void> {
  await db
    .insertInto('postLeftovers')
    .values({ ...leftover, createdAt: now })
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Forgets a thing that is gone from the network. */
export async function dropLeftover(db: Db, { postId, facebookId }: Leftover): Promise<void> {
  await db
    .deleteFrom('postLeftovers')
    .where('postId', '=', postId)
    .where('facebookId', '=', facebookId)
    .execute()
}

/** Leaves a thing alone until an instant, because it could not be removed. */
export async function putOffLeftover(
  db: Db,
  { postId, facebookId }: Leftover,
  notBefore: Date,
): Promise<void> {
  await db
    .updateTable('postLeftovers')
    .set(eb => ({ notBefore, tries: eb('tries', '+', 1) }))
    .where('postId', '=', postId)
    .where('facebookId', '=', facebookId)
    .execute()
}

/** A thing to be removed, with how often that failed. */
export type DueLeftover = Leftover & { readonly tries: number }

/** Lists what is to be removed now for one Post, oldest first. */
export async function dueLeftoversOf(db: Db, postId: PostId, now: Date): Promise<readonly DueLeftover[]> {
  return db
    .selectFrom('postLeftovers')
    .select(['postId', 'facebookId', 'kind', 'tries'])
    .where('postId', '=', postId)
    .where(eb => eb.or([eb('notBefore', 'is', null), eb('notBefore', '<=', now)]))
    .orderBy('createdAt')
    .execute()
}

/** Tells which of these things on the network are to be removed. */
export async function leftoverIds(db: Db, facebookIds: readonly string[]): Promise<ReadonlySet<string>> {
  if (facebookIds.length === 0) return new Set()
  const rows = await db
    .selectFrom('postLeftovers')
    .select('facebookId')
    .where('facebookId', 'in', facebookIds)
    .execute()
  return new Set(rows.map(row => row.facebookId))
}

/** Lists Posts with something to remove now, on Pages that may be called. */
export async function postsWithLeftovers(db: Db, now: Date, limit: number): Promise<readonly PostId[]> {
  const rows = await db
    .selectFrom('postLeftovers')
    .innerJoin('posts', 'posts.id', 'postLeftovers.postId')
    .innerJoin('pages', 'pages.id', 'posts.pageId')
    .select('posts.id')
    .distinct()
    .where(eb => eb.or([eb('postLeftovers.notBefore', 'is', null), eb('postLeftovers.notBefore', '<=', now)]))
    .where('pages.tokenState', '<>', 'needs-reconnect')
    .where(eb => eb.or([eb('pages.parkedUntil', 'is', null), eb('pages.parkedUntil', '<=', now)]))
    .limit(limit)
    .execute()
  return rows.map(row => row.id)
}
