import type { Database } from '../../database/connection.ts'
import type { PhotoId, PostId } from '../../kernel/ids.ts'
import type { Actor } from '../../organisation/access.ts'
import type { PostPhoto } from '../../publishing/post.ts'
import { replacePhotos } from '../../publishing/post-photo-store.ts'
import type { NewPost } from '../../publishing/post-store.ts'
import { keepRevision } from '../../publishing/revision/revision-store.ts'

type Db = Database['db']

/** A Post with what became of it. */
export interface DemoPost extends NewPost {
  readonly publishedAt?: Date
  readonly facebookPostId?: string
  readonly permalink?: string
  readonly problemCode?: string
  readonly remedy?: string
}

/** Tells which of these Posts there are already. */
export async function knownPosts(db: Db, ids: readonly PostId[]): Promise<ReadonlySet<PostId>> {
  const rows = await db.selectFrom('posts').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}

/** Tells which photos of these file names are ready, by name. */
export async function readyPhotos(db: Db, names: readonly string[]): Promise<ReadonlyMap<string, PhotoId>> {
  const rows = await db
    .selectFrom('photos')
    .select(['id', 'originalName'])
    .where('originalName', 'in', names)
    .where('state', '=', 'ready')
    .execute()
  return new Map(rows.map(({ id, originalName }) => [originalName ?? '', id]))
}

/** Writes a Post down in any state, as no person can: what happened before the demo began. */
export async function insertDemoPost(
  db: Db,
  actor: Actor,
  post: DemoPost,
  photos: readonly PostPhoto[],
): Promise<void> {
  await db.transaction().execute(async trx => {
    await trx.insertInto('posts').values(post).execute()
    await replacePhotos(trx, post.id, photos)
    await keepRevision(trx, post.id, { actor, action: 'post.written' }, post.createdAt)
  })
}
