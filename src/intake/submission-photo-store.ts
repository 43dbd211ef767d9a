import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId, SubmissionId } from '../kernel/ids.ts'

type Db = Kysely<Schema>

/** A photo of a Submission beside what is known of it; what belongs to another branch is not known. */
export type SubmissionPhotoRow = Awaited<ReturnType<typeof findSubmissionPhotos>>[number]

/** Reads the photos of Submissions, in the branches' order, those taken out included. */
export const findSubmissionPhotos = (db: Db, ids: readonly SubmissionId[]) =>
  db
    .selectFrom('submissionPhotos')
    .innerJoin('submissions', 'submissions.id', 'submissionPhotos.submissionId')
    .leftJoin('uploads', join =>
      join
        .onRef('uploads.id', '=', 'submissionPhotos.photoId')
        .onRef('uploads.unitId', '=', 'submissions.unitId'),
    )
    .leftJoin('photos', join =>
      join
        .onRef('photos.id', '=', 'submissionPhotos.photoId')
        .onRef('photos.unitId', '=', 'submissions.unitId'),
    )
    .leftJoinLateral(
      eb =>
        eb
          .selectFrom('photoConsents')
          .select(['class', 'ticks', 'withdrawnAt'])
          .whereRef('photoConsents.photoId', '=', 'submissionPhotos.photoId')
          .orderBy('confirmedAt', 'desc')
          .orderBy('id', 'desc')
          .limit(1)
          .as('consent'),
      join => join.onTrue(),
    )
    .select(['submissionPhotos.submissionId', 'submissionPhotos.photoId', 'submissionPhotos.removedAt'])
    .select(['submissionPhotos.altText as sentAltText', 'photos.altText as photoAltText'])
    .select(['uploads.state as uploadState', 'uploads.expiresAt', 'photos.state as photoState'])
    .select(['photos.warnings', 'photos.widthPx', 'photos.heightPx', 'photos.sharpness', 'photos.erasedAt'])
    .select(sql<string | null>`coalesce(photos.refusal_code, uploads.refusal_code)`.as('refusalCode'))
    .select(sql<string | null>`coalesce(photos.taken_at, uploads.taken_at)`.as('takenAt'))
    .select(['consent.class', 'consent.ticks', 'consent.withdrawnAt'])
    .where('submissionPhotos.submissionId', '=', sql<SubmissionId>`any(${ids})`)
    .orderBy('submissionPhotos.position')
    .orderBy('submissionPhotos.photoId')
    .execute()

interface NewPhoto {
  readonly photoId: PhotoId
  readonly altText: string
}

/** Adds photos behind those a Submission has; those it has already stay as they are. Tells how many were new. */
export async function addSubmissionPhotos(
  trx: Transaction<Schema>,
  submissionId: SubmissionId,
  photos: readonly NewPhoto[],
): Promise<number> {
  if (photos.length === 0) return 0
  const { last } = await trx
    .selectFrom('submissionPhotos')
    .select(eb => eb.fn.coalesce(eb.fn.max('position'), eb.lit(-1)).as('last'))
    .where('submissionId', '=', submissionId)
    .executeTakeFirstOrThrow()
  const rows = photos.map(({ photoId, altText }, index) => ({
    submissionId,
    photoId,
    altText,
    position: last + 1 + index,
    removedAt: null,
  }))
  const { numInsertedOrUpdatedRows = 0n } = await trx
    .insertInto('submissionPhotos')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirst()
  return Number(numInsertedOrUpdatedRows)
}

/** Takes a photo out of a Submission or puts it back (null); false when it has no such photo. */
export async function setPhotoRemoved(
  trx: Transaction<Schema>,
  submissionId: SubmissionId,
  photoId: PhotoId,
  removedAt: Date | null,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('submissionPhotos')
    .set({ removedAt })
    .where('submissionId', '=', submissionId)
    .where('photoId', '=', photoId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Puts the photos of a Submission in this order. */
export async function savePhotoOrder(
  trx: Transaction<Schema>,
  submissionId: SubmissionId,
  order: readonly PhotoId[],
): Promise<void> {
  for (const [position, photoId] of order.entries())
    await trx
      .updateTable('submissionPhotos')
      .set({ position })
      .where('submissionId', '=', submissionId)
      .where('photoId', '=', photoId)
      .execute()
}

/** Reads the order of a Submission's photos, those taken out included. */
export async function photoOrder(db: Db, submissionId: SubmissionId): Promise<readonly PhotoId[]> {
  const rows = await db
    .selectFrom('submissionPhotos')
    .select('photoId')
    .where('submissionId', '=', submissionId)
    .orderBy('position')
    .orderBy('photoId')
    .execute()
  return rows.map(({ photoId }) => photoId)
}

/** Lists those of a Submission's photos that have arrived and wait to be looked at. */
export async function waitingPhotoIds(db: Db, submissionId: SubmissionId): Promise<readonly PhotoId[]> {
  const rows = await db
    .selectFrom('submissionPhotos')
    .innerJoin('submissions', 'submissions.id', 'submissionPhotos.submissionId')
    .innerJoin('photos', join =>
      join
        .onRef('photos.id', '=', 'submissionPhotos.photoId')
        .onRef('photos.unitId', '=', 'submissions.unitId'),
    )
    .select('photos.id')
    .where('submissions.id', '=', submissionId)
    .where('photos.state', '=', 'processing')
    .where('submissionPhotos.removedAt', 'is', null)
    .orderBy('submissionPhotos.position')
    .execute()
  return rows.map(({ id }) => id)
}
