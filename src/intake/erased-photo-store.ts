import { type Kysely, sql } from 'kysely'
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
  return numUpdatedRows > 0n
}

/** Lists the objects of a photo that no other photo needs. */
export async function objectsOnlyOf(db: Db, id: PhotoId): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from (
      select sha256 from photos where id = ${id} union select sha256 from photo_variants where photo_id = ${id}
    ) own
    where not exists (select from photos where photos.sha256 = own.sha256 and id <> ${id} and erased_at is null)
      and not exists (select from photo_variants where photo_variants.sha256 = own.sha256 and photo_id <> ${id})`.execute(
    db,
  )
  return rows.map(({ sha256 }) => sha256)
}

/** Forgets the variants of a photo, once their bytes are gone. */
export async function endErasing(db: Db, id: PhotoId): Promise<void> {
  await db.deleteFrom('photoVariants').where('photoId', '=', id).execute()
}
