import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId, PostId } from '../kernel/ids.ts'

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

/** Lists what lies around for one Post, oldest first. */
export async function leftoversOf(db: Db, postId: PostId): Promise<readonly Leftover[]> {
  return db
    .selectFrom('postLeftovers')
    .select(['postId', 'facebookId', 'kind'])
    .where('postId', '=', postId)
    .orderBy('createdAt')
    .execute()
}

/** Lists Posts with something to remove on Pages that may be called now. */
export async function postsWithLeftovers(
  db: Db,
  now: Date,
  limit: number,
): Promise<readonly { postId: PostId; pageId: PageId }[]> {
  return db
    .selectFrom('postLeftovers')
    .innerJoin('posts', 'posts.id', 'postLeftovers.postId')
    .innerJoin('pages', 'pages.id', 'posts.pageId')
    .select(['posts.id as postId', 'posts.pageId as pageId'])
    .distinct()
    .where('pages.tokenState', '<>', 'needs-reconnect')
    .where(eb => eb.or([eb('pages.parkedUntil', 'is', null), eb('pages.parkedUntil', '<=', now)]))
    .limit(limit)
    .execute()
}
