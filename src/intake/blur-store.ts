import { type Kysely, sql } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId } from '../kernel/ids.ts'
import type { HiddenBox } from '../ports/images.ts'

type Db = Kysely<Schema>

/** Notes what of a photo nobody is to recognise, and has it rendered anew; false when there is no such photo. */
export async function beginBlur(db: Db, id: PhotoId, boxes: readonly HiddenBox[]): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('photos')
    .set({ blurBoxes: JSON.stringify(boxes), state: 'processing', leaseUntil: null, tries: 0 })
    .where('id', '=', id)
    .where('state', 'in', ['ready', 'processing'])
    .where('erasedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Names the object of a photo's original; undefined when there is no such photo. */
export async function findOriginal(db: Db, id: PhotoId): Promise<string | undefined> {
  const row = await db.selectFrom('photos').select('sha256').where('id', '=', id).executeTakeFirst()
  return row?.sha256
}

/** Lists the variants of a photo that no other photo has. */
export async function variantsOnlyOf(db: Db, id: PhotoId): Promise<readonly string[]> {
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from photo_variants own where photo_id = ${id}
      and not exists (select from photos where photos.sha256 = own.sha256 and erased_at is null)
      and not exists (select from photo_variants other where other.sha256 = own.sha256 and photo_id <> ${id})`.execute(
    db,
  )
  return rows.map(({ sha256 }) => sha256)
}
