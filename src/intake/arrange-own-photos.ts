import { AppError } from '../kernel/errors.ts'
import type { PhotoId, SubmissionId } from '../kernel/ids.ts'
import type { Seat } from '../organisation/branch-link.ts'
import { changeOwnSubmission } from './change-own-submission.ts'
import type { IntakeDeps } from './deps.ts'
import type { Submission } from './submission.ts'
import { photoOrder, savePhotoOrder, setPhotoRemoved } from './submission-photo-store.ts'
import { saveSubmission } from './submission-store.ts'

/**
 * Puts the photos of a branch's own Submission in this order; those not named follow in the order they had.
 * @throws {SUBMISSION_NOT_FOUND} {STATE_CONFLICT}
 */
export const arrangeOwnPhotos =
  (deps: IntakeDeps) =>
  (seat: Seat, id: SubmissionId, wanted: readonly PhotoId[]): Promise<Submission> =>
    changeOwnSubmission(deps, { seat, id, verb: 'arrange' }, async (_, trx, now) => {
      const before = await photoOrder(trx, id)
      const named = [...new Set(wanted)].filter(photoId => before.includes(photoId))
      const order = [...named, ...before.filter(photoId => !named.includes(photoId))]
      if (order.join() === before.join()) return null
      await savePhotoOrder(trx, id, order)
      await saveSubmission(trx, id, {}, now)
      return { action: 'submission.photos-arranged' }
    })

/**
 * Takes a photo out of a branch's own Submission. Idempotent.
 * @throws {SUBMISSION_NOT_FOUND} {PHOTO_NOT_FOUND} {STATE_CONFLICT}
 */
export const removeOwnPhoto = (deps: IntakeDeps) => setOwnPhoto(deps, 'submission.photo-removed')

/**
 * Puts a photo back that was taken out of a branch's own Submission. Idempotent.
 * @throws {SUBMISSION_NOT_FOUND} {PHOTO_NOT_FOUND} {STATE_CONFLICT}
 */
export const restoreOwnPhoto = (deps: IntakeDeps) => setOwnPhoto(deps, 'submission.photo-restored')

const setOwnPhoto =
  (deps: IntakeDeps, action: 'submission.photo-removed' | 'submission.photo-restored') =>
  (seat: Seat, id: SubmissionId, photoId: PhotoId): Promise<Submission> =>
    changeOwnSubmission(deps, { seat, id, verb: 'arrange' }, async (_, trx, now) => {
      const removedAt = action === 'submission.photo-removed' ? now : null
      if (!(await setPhotoRemoved(trx, id, photoId, removedAt))) throw new AppError('PHOTO_NOT_FOUND')
      await saveSubmission(trx, id, {}, now)
      return { action, facts: { photoId } }
    })
