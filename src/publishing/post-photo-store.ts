import { type Kysely, sql } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId, PostId } from '../kernel/ids.ts'
import type { ClaimKey } from './delivery/claim-store.ts'
import type { PostPhoto } from './post.ts'

/** A Post's photo in its place, with its unpublished copy on the network if there is one. */
export interface PlacedPhoto extends PostPhoto {
  readonly position: number
  readonly facebookPhotoId: string | null
  readonly uploadedAt: Date | null
}

type Db = Kysely<Schema>

/** Lists a Post's photos in their order. */
export async function photosOf(db: Db, postId: PostId): Promise<readonly PlacedPhoto[]> {
  return db
    .selectFrom('postPhotos')
    .select(['photoId', 'altText', 'position', 'facebookPhotoId', 'uploadedAt'])
    .where('postId', '=', postId)
    .orderBy('position')
    .execute()
}

/** Lists the Posts that have one of these photos, in the order in which rows are locked. */
export async function postsWithPhotos(db: Db, photoIds: readonly PhotoId[]): Promise<readonly PostId[]> {
  if (photoIds.length === 0) return []
  const rows = await db
    .selectFrom('postPhotos')
    .select('postId')
    .distinct()
    .where('photoId', 'in', photoIds)
    .orderBy('postId')
    .execute()
  return rows.map(({ postId }) => postId)
}

/** Puts these photos, in this order, in place of a Post's present ones. */
export async function replacePhotos(db: Db, postId: PostId, photos: readonly PostPhoto[]): Promise<void> {
  await db.deleteFrom('postPhotos').where('postId', '=', postId).execute()
  if (photos.length === 0) return
  const rows = photos.map(({ photoId, altText }, position) => ({ postId, photoId, altText, position }))
  await db.insertInto('postPhotos').values(rows).execute()
}

/** Saves the id the network gave a photo, only while the claim holds; false when it was lost. */
export async function saveUploaded(
  db: Db,
  claim: ClaimKey,
  photoId: PhotoId,
  uploaded: { readonly facebookPhotoId: string; readonly at: Date },
): Promise<boolean> {
  const result = await db
    .updateTable('postPhotos')
    .set({ facebookPhotoId: uploaded.facebookPhotoId, uploadedAt: uploaded.at })
    .where('postId', '=', claim.postId)
    .where('photoId', '=', photoId)
    .where(
      sql<boolean>`exists (select from posts where id = ${claim.postId} and claim_token = ${claim.token})`,
    )
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Forgets the copies on the network, so that the photos are uploaded afresh. */
export async function forgetUploads(db: Db, postId: PostId): Promise<void> {
  await db
    .updateTable('postPhotos')
    .set({ facebookPhotoId: null, uploadedAt: null })
    .where('postId', '=', postId)
    .execute()
}
