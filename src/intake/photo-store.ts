import { type ExpressionBuilder, type Insertable, type Kysely, type Selectable, sql } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId } from '../kernel/ids.ts'
import { MINUTE, plus } from '../kernel/time.ts'
import { findNearDuplicates } from './near-duplicate-store.ts'
import type { Inspection, Photo, Refusal, Variant } from './photo.ts'
import { photoWarnings } from './photo-warning.ts'
import { holdObjects } from './retention/needed-object-store.ts'

type Db = Kysely<Schema>

/** Any number that no other lock of ours has. */
const ALIKE_LOCK = 7_201_905

/** Longer than a photo may take, so that a live worker is never overtaken. */
const LEASE_MS = 3 * MINUTE

/** A photo under claim. The lease's end is the claim's token: the next claim's always ends later. */
export interface PhotoClaim
  extends Pick<Selectable<Schema['photos']>, 'id' | 'sha256' | 'tries' | 'originalName' | 'blurBoxes'> {
  readonly leaseUntil: Date
}

type NewPhoto = Pick<
  Insertable<Schema['photos']>,
  | 'id'
  | 'sha256'
  | 'originalBytes'
  | 'originalName'
  | 'altText'
  | 'createdBy'
  | 'createdAt'
  | 'takenAt'
  | 'unitId'
>

/** Writes a photo down whose bytes have arrived. */
export const insertPhoto = async (db: Db, photo: NewPhoto): Promise<void> => {
  await db
    .insertInto('photos')
    .values({ ...photo, state: 'processing', warnings: '[]' })
    .execute()
}

/** Forgets a photo whose bytes could not be kept. */
export const deletePhoto = async (db: Db, id: PhotoId): Promise<void> => {
  await db.deleteFrom('photos').where('id', '=', id).execute()
}

/** Reads one photo with its variants. */
export const findPhoto = async (db: Db, id: PhotoId): Promise<Photo | undefined> =>
  (await findPhotos(db, [id]))[0]

/** Reads those of the photos that there are, in no order. */
export const findPhotos = async (db: Db, ids: readonly PhotoId[]): Promise<readonly Photo[]> => {
  if (ids.length === 0) return []
  const photos = await db
    .selectFrom('photos')
    .select(['id', 'state', 'originalName', 'originalBytes', 'altText', 'format', 'widthPx', 'heightPx'])
    .select(['takenAt', 'refusalCode', 'warnings', 'sharpness', 'createdAt', 'blurBoxes', 'erasedAt'])
    .where('id', 'in', ids)
    .execute()
  const variants = await db
    .selectFrom('photoVariants')
    .selectAll()
    .where('photoId', 'in', ids)
    .orderBy('widthPx', 'desc')
    .orderBy('name')
    .execute()
  const ofPhoto = Map.groupBy(variants, ({ photoId }) => photoId)
  return photos.map(({ erasedAt, ...photo }) => {
    // While a photo is rendered anew, and once it is erased, what stands there is not to be seen.
    const isShown = photo.state === 'ready' && erasedAt === null
    return { ...photo, variants: isShown ? (ofPhoto.get(photo.id) ?? []).map(withoutPhoto) : [] }
  })
}

/** Tells which branch sent a photo; its `unitId` is null for an officer's own. */
export const findUnitOfPhoto = (
  db: Db,
  id: PhotoId,
): Promise<Pick<Selectable<Schema['photos']>, 'unitId'> | undefined> =>
  db.selectFrom('photos').select('unitId').where('id', '=', id).executeTakeFirst()

const withoutPhoto = ({ photoId: _, ...variant }: Selectable<Schema['photoVariants']>): Variant => variant

/** Takes a photo that waits and that nobody works on; undefined when there is nothing to do. */
export const claimPhoto = async (db: Db, id: PhotoId, now: Date): Promise<PhotoClaim | undefined> => {
  const leaseUntil = plus(now, LEASE_MS)
  const row = await db
    .updateTable('photos')
    .set(photo => ({ leaseUntil, tries: photo('tries', '+', 1) }))
    .where('id', '=', id)
    .where('state', '=', 'processing')
    .where('erasedAt', 'is', null)
    .where(isFree(now))
    .returning(['id', 'sha256', 'tries', 'originalName', 'blurBoxes'])
    .executeTakeFirst()
  return row && { ...row, leaseUntil }
}

/** Gives a photo back unprocessed. `isCounted` when the photo itself may be the reason. */
export const releasePhoto = async (db: Db, claim: PhotoClaim, isCounted: boolean): Promise<void> => {
  const tries = isCounted ? claim.tries : claim.tries - 1
  await underClaim(db, claim).set({ leaseUntil: null, tries }).execute()
}

/** Saves a processed photo with its variants; false, and nothing is saved, when the claim was lost. */
export const savePhotoReady = async (
  db: Db,
  claim: PhotoClaim,
  photo: Inspection,
  variants: readonly Variant[],
  now: Date,
): Promise<boolean> =>
  db.transaction().execute(async trx => {
    await holdObjects(trx)
    // One after the other: of two that are alike the later one sees the earlier.
    await sql`select pg_advisory_xact_lock(${ALIKE_LOCK})`.execute(trx)
    const alike = await findNearDuplicates(trx, { id: claim.id, perceptualHash: photo.perceptualHash })
    const warnings = photoWarnings({ ...photo, originalName: claim.originalName }, alike)
    const { format, widthPx, heightPx, perceptualHash } = photo
    const saved = await underClaim(trx, claim)
      .set(({ fn, ref, val }) => ({
        state: 'ready',
        format,
        widthPx,
        heightPx,
        perceptualHash,
        sharpness: photo.look.sharpness,
        warnings: JSON.stringify(warnings),
        // A phone that shrinks a photo takes its time out of it, and tells it beside.
        takenAt: fn.coalesce(val(photo.takenAt), ref('takenAt')),
        processedAt: now,
        leaseUntil: null,
      }))
      .executeTakeFirst()
    if (saved.numUpdatedRows === 0n) return false
    const rows = variants.map(variant => ({ ...variant, photoId: claim.id }))
    // Of a photo that is rendered anew, none of the earlier ones stays.
    await trx.deleteFrom('photoVariants').where('photoId', '=', claim.id).execute()
    await trx.insertInto('photoVariants').values(rows).execute()
    return true
  })

/** Saves that a photo is refused for good, and why; false, and nothing is saved, when the claim was lost. */
export const savePhotoRefused = async (
  db: Db,
  claim: PhotoClaim,
  refusalCode: Refusal,
  now: Date,
): Promise<boolean> => {
  const saved = await underClaim(db, claim)
    .set({ state: 'refused', refusalCode, processedAt: now, leaseUntil: null })
    .executeTakeFirst()
  return saved.numUpdatedRows > 0n
}

/** Lists photos that wait since before the instant and that nobody works on, oldest first. */
export const stuckPhotoIds = async (
  db: Db,
  query: { readonly before: Date; readonly now: Date; readonly limit: number },
): Promise<readonly PhotoId[]> => {
  const rows = await db
    .selectFrom('photos')
    .select('id')
    .where('state', '=', 'processing')
    .where('erasedAt', 'is', null)
    .where('createdAt', '<', query.before)
    .where(isFree(query.now))
    .orderBy('createdAt')
    .limit(query.limit)
    .execute()
  return rows.map(({ id }) => id)
}

const isFree = (now: Date) => (photo: ExpressionBuilder<Schema, 'photos'>) =>
  photo.or([photo('leaseUntil', 'is', null), photo('leaseUntil', '<', now)])

const underClaim = (db: Db, { id, leaseUntil }: PhotoClaim) =>
  db
    .updateTable('photos')
    .where('id', '=', id)
    .where('state', '=', 'processing')
    .where('leaseUntil', '=', leaseUntil)
