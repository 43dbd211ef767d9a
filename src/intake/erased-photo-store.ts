import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId } from '../kernel/ids.ts'

type Db = Kysely<Schema>

/**
 * Marks a photo as erased, and forgets what told of whom it shows: from here on nobody sees it, and whoever renders it
 * has lost it. False when it was marked before.
 */
export async function beginErasing(db: Db, id: PhotoId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('photos')
    .set({ erasedAt: now, leaseUntil: null, altText: '', originalName: null, perceptualHash: null })
    .where('id', '=', id)
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
  await db.updateTable('submissionPhotos').set({ altText: '' }).where('photoId', '=', id).execute()
  await db.updateTable('uploads').set({ fileName: null }).where('id', '=', id).execute()
  return numUpdatedRows > 0n
}

/** Forgets the variants of a photo whose bytes go. */
export async function endErasing(db: Db, id: PhotoId): Promise<true> {
  await db.deleteFrom('photoVariants').where('photoId', '=', id).execute()
  return true
}
