import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId, PostId } from '../kernel/ids.ts'

/** A photo of a branch that came too late for the Post that its Submission became. */
export interface LatePhoto {
  readonly photoId: PhotoId
  readonly altText: string
}

/**
 * Lists the photos of a Post's Submissions that could be seen only after somebody had decided, in their order; those
 * that joined the Post since, or were taken out, are not among them.
 */
export const findLatePhotos = (db: Kysely<Schema>, id: PostId): Promise<readonly LatePhoto[]> =>
  db
    .selectFrom('submissions')
    .innerJoin('submissionPhotos', 'submissionPhotos.submissionId', 'submissions.id')
    .innerJoin('photos', 'photos.id', 'submissionPhotos.photoId')
    .leftJoin('postPhotos', join =>
      join.onRef('postPhotos.photoId', '=', 'photos.id').on('postPhotos.postId', '=', id),
    )
    .select(['submissionPhotos.photoId', 'submissionPhotos.altText'])
    .where('submissions.postId', '=', id)
    .where('submissionPhotos.removedAt', 'is', null)
    .where('photos.state', '=', 'ready')
    .where('photos.erasedAt', 'is', null)
    .whereRef('photos.processedAt', '>', 'submissions.decidedAt')
    .where('postPhotos.photoId', 'is', null)
    .orderBy('submissions.receivedAt')
    .orderBy('submissionPhotos.position')
    .execute()
