import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId, PhotoId } from '../kernel/ids.ts'
import type { Duplicate } from './duplicate.ts'
import type { ComparedPhoto } from './likeness.ts'
import { UNPLANNED_STATES } from './plan.ts'

/** Lists what goes out or went out on a Page, with its photos' hashes; `from` is included, `to` is not. */
export async function comparedPosts(
  db: Kysely<Schema>,
  pageId: PageId,
  { from, to }: { from: Date; to: Date },
): Promise<readonly Duplicate['post'][]> {
  const posts = await db
    .selectFrom('posts')
    .select(['id', 'publishAt', 'unitId', 'message'])
    .where('pageId', '=', pageId)
    .where('state', 'not in', UNPLANNED_STATES)
    .where('publishAt', '>=', from)
    .where('publishAt', '<', to)
    .execute()
  if (posts.length === 0) return []
  const ids = posts.map(post => post.id)
  const photos = await db
    .selectFrom('postPhotos')
    .innerJoin('photos', 'photos.id', 'postPhotos.photoId')
    .select(['postPhotos.postId', 'postPhotos.photoId', 'photos.perceptualHash'])
    .where('postPhotos.postId', 'in', ids)
    .execute()
  const byPost = Map.groupBy(photos, ({ postId }) => postId)
  return posts.map(post => ({ ...post, photos: byPost.get(post.id) ?? [] }))
}

/** Reads the hashes of photos that are about to be used. */
export async function comparedPhotos(
  db: Kysely<Schema>,
  ids: readonly PhotoId[],
): Promise<readonly ComparedPhoto[]> {
  if (ids.length === 0) return []
  return db.selectFrom('photos').select(['id as photoId', 'perceptualHash']).where('id', 'in', ids).execute()
}
