import { acceptSubmission } from './accept-submission.ts'
import { answerReturn } from './answer-return.ts'
import { appendUpload } from './append-upload.ts'
import { arrangeOwnPhotos, removeOwnPhoto, restoreOwnPhoto } from './arrange-own-photos.ts'
import { beginUpload } from './begin-upload.ts'
import { blurPhoto } from './blur-photo.ts'
import { cancelUpload } from './cancel-upload.ts'
import { countWaiting } from './count-waiting.ts'
import type { IntakeDeps } from './deps.ts'
import { drawCard, drawCollage } from './draw-pictures.ts'
import { erasePhotos } from './erase-photos.ts'
import { getConsent } from './get-consent.ts'
import { getUpload } from './get-upload.ts'
import { bundleSubmissions, mergeSubmissions } from './join-submissions.ts'
import { listFrames } from './list-frames.ts'
import { listInbox } from './list-inbox.ts'
import { listLastSubmissions } from './list-last-submissions.ts'
import { listLatePhotos } from './list-late-photos.ts'
import { getOwnSubmission, listOwnSubmissions } from './list-own-submissions.ts'
import { getSubmission, listSubmissions } from './list-submissions.ts'
import { addPractice, changePractice, getPractice, listPractices } from './manage-practices.ts'
import { previewFrame } from './preview-frame.ts'
import { processPhoto } from './process-photo.ts'
import { processSubmission } from './process-submission.ts'
import { readSeatRecord } from './read-seat-record.ts'
import { receiveForSeat } from './receive-for-seat.ts'
import { receivePhoto } from './receive-photo.ts'
import { receiveUpload } from './receive-upload.ts'
import { recordConsent, withdrawConsent } from './record-consent.ts'
import { reopenSubmission } from './reopen-submission.ts'
import { getRetentionRules, setRetentionRules } from './retention/set-retention.ts'
import { tidyOriginals, tidyPhotos } from './retention/tidy-photos.ts'
import { rejectSubmission, returnSubmission } from './return-submission.ts'
import { sendSubmission } from './send-submission.ts'
import { getPhoto, openOwnVariant, openVariant } from './show-photo.ts'
import { showPractice, showPractices } from './show-practices.ts'
import { altTexts, hasFrame, networkJpeg, notReady } from './supply-photos.ts'
import { sweepPhotos } from './sweep-photos.ts'
import { sweepSubmissions } from './sweep-submissions.ts'
import { sweepUploads } from './sweep-uploads.ts'
import { askTakedown } from './takedown/ask-takedown.ts'
import { answerTakedown, beginTakedown, refuseTakedown } from './takedown/decide-takedown.ts'
import { findTakedownPosts, getTakedown, listTakedowns } from './takedown/list-takedowns.ts'
import { sweepTakedowns } from './takedown/settle-takedown.ts'

export { type Article, assembleArticle, countWords, fitOf } from './article.ts'
export type { BranchNews, IntakeDeps, IntakeWords } from './deps.ts'
export { type Inbox, type InboxItem, type InboxWish, isBlocked, isReviewable, problemCount } from './inbox.ts'
export type { JoinInput } from './join-submissions.ts'
export type { JoinKind } from './joined-post.ts'
export type { LatePhoto } from './late-photo-store.ts'
export type { OfferedFrame } from './list-frames.ts'
export { PHOTO_LIMIT_BYTES, type Photo } from './photo.ts'
export {
  type ConsentView,
  PHOTO_CLASS_NAMES,
  PHOTO_CLASSES,
  type PhotoClass,
} from './photo-class.ts'
export { PHOTO_WARNINGS, type PhotoWarning, type PhotoWarningCode } from './photo-warning.ts'
export type { Practice } from './practice.ts'
export type { SeatRecord } from './read-seat-record.ts'
export { DEFAULT_RETENTION, type RetentionRules, readRetention } from './retention/retention.ts'
export { type RoundUpPiece, roundUpSentences } from './round-up.ts'
export type { SubmissionInput } from './send-submission.ts'
export { SENT_COUNTS, SENT_LIMITS } from './sent-submission.ts'
export {
  GENRES,
  type ListedSubmission,
  SUBMISSION_STATES,
  type Submission,
  type SubmissionPhoto,
  type SubmissionState,
} from './submission.ts'
export {
  SUBMISSION_REJECT_REASONS,
  SUBMISSION_RETURN_REASONS,
} from './submission-reason.ts'
export {
  type FoundPost,
  isUnanswered,
  RELATIONS,
  TAKEDOWN_LIMITS,
  TAKEDOWN_STATES,
  type Takedown,
  type WholeTakedown,
} from './takedown/takedown.ts'
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
  receiveUpload: receiveUpload(deps),
  appendUpload: appendUpload(deps),
  cancelUpload: cancelUpload(deps),
  receiveForSeat: receiveForSeat(deps),
  sweepUploads: sweepUploads(deps),
  tidyPhotos: tidyPhotos(deps),
  tidyOriginals: tidyOriginals(deps),
  getRetentionRules: getRetentionRules(deps),
  setRetentionRules: setRetentionRules(deps),
  getPhoto: getPhoto(deps),
  openVariant: openVariant(deps),
  openOwnVariant: openOwnVariant(deps),
  getConsent: getConsent(deps),
  recordConsent: recordConsent(deps),
  withdrawConsent: withdrawConsent(deps),
  listFrames: listFrames(deps),
  listLatePhotos: listLatePhotos(deps),
  previewFrame: previewFrame(deps),
  drawCard: drawCard(deps),
  drawCollage: drawCollage(deps),
  blurPhoto: blurPhoto(deps),
  erasePhotos: erasePhotos(deps),
  askTakedown: askTakedown(deps),
  listTakedowns: listTakedowns(deps),
  getTakedown: getTakedown(deps),
  findTakedownPosts: findTakedownPosts(deps),
  beginTakedown: beginTakedown(deps),
  refuseTakedown: refuseTakedown(deps),
  answerTakedown: answerTakedown(deps),
  sweepTakedowns: sweepTakedowns(deps),
  listInbox: listInbox(deps),
  countWaiting: countWaiting(deps),
  bundleSubmissions: bundleSubmissions(deps),
  mergeSubmissions: mergeSubmissions(deps),
  reopenSubmission: reopenSubmission(deps),
  listPractices: listPractices(deps),
  getPractice: getPractice(deps),
  addPractice: addPractice(deps),
  changePractice: changePractice(deps),
  showPractices: showPractices(deps),
  showPractice: showPractice(deps),
  /** What publishing needs of photos. */
  photoSource: {
    notReady: notReady(deps),
    altTexts: altTexts(deps),
    networkJpeg: networkJpeg(deps),
    hasFrame: hasFrame(deps),
  },

  sendSubmission: sendSubmission(deps),
  answerReturn: answerReturn(deps),
  listOwnSubmissions: listOwnSubmissions(deps),
  getOwnSubmission: getOwnSubmission(deps),
  removeOwnPhoto: removeOwnPhoto(deps),
  restoreOwnPhoto: restoreOwnPhoto(deps),
  arrangeOwnPhotos: arrangeOwnPhotos(deps),

  listSubmissions: listSubmissions(deps),
  getSubmission: getSubmission(deps),
  acceptSubmission: acceptSubmission(deps),
  returnSubmission: returnSubmission(deps),
  rejectSubmission: rejectSubmission(deps),

  processSubmission: processSubmission(deps),
  sweepSubmissions: sweepSubmissions(deps),
})
