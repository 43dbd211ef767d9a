import { appendUpload } from './append-upload.ts'
import { beginUpload } from './begin-upload.ts'
import { cancelUpload } from './cancel-upload.ts'
import type { IntakeDeps } from './deps.ts'
import { getConsent } from './get-consent.ts'
import { getUpload } from './get-upload.ts'
import { listLastSubmissions } from './list-last-submissions.ts'
import { processPhoto } from './process-photo.ts'
import { readSeatRecord } from './read-seat-record.ts'
import { receiveForSeat } from './receive-for-seat.ts'
import { receivePhoto } from './receive-photo.ts'
import { recordConsent, withdrawConsent } from './record-consent.ts'
import { getPhoto, openOwnVariant, openVariant } from './show-photo.ts'
import { altTexts, networkJpeg, notReady } from './supply-photos.ts'
import { sweepPhotos } from './sweep-photos.ts'
import { sweepUploads } from './sweep-uploads.ts'

export { type Article, assembleArticle, countWords, fitOf } from './article.ts'
export type { IntakeDeps } from './deps.ts'
export { PHOTO_LIMIT_BYTES, type Photo } from './photo.ts'
export {
  type ConsentView,
  PHOTO_CLASS_NAMES,
  PHOTO_CLASSES,
  type PhotoClass,
} from './photo-class.ts'
export { PHOTO_WARNINGS, type PhotoWarning, type PhotoWarningCode } from './photo-warning.ts'
export type { SeatRecord } from './read-seat-record.ts'
export { isOffered, offerWoven, type WovenSentences } from './woven-sentence.ts'

export type Intake = ReturnType<typeof createIntake>

/** Gathers the use cases of intake. */
export const createIntake = (deps: IntakeDeps) => ({
  listLastSubmissions: listLastSubmissions(deps),
  readSeatRecord: readSeatRecord(deps),
  receivePhoto: receivePhoto(deps),
  processPhoto: processPhoto(deps),
  sweepPhotos: sweepPhotos(deps),
  beginUpload: beginUpload(deps),
  getUpload: getUpload(deps),
  appendUpload: appendUpload(deps),
  cancelUpload: cancelUpload(deps),
  receiveForSeat: receiveForSeat(deps),
  sweepUploads: sweepUploads(deps),
  getPhoto: getPhoto(deps),
  openVariant: openVariant(deps),
  openOwnVariant: openOwnVariant(deps),
  getConsent: getConsent(deps),
  recordConsent: recordConsent(deps),
  withdrawConsent: withdrawConsent(deps),
  /** What publishing needs of photos. */
  photoSource: { notReady: notReady(deps), altTexts: altTexts(deps), networkJpeg: networkJpeg(deps) },
})
