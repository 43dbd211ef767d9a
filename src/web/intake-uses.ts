import type { Intake } from '../intake/index.ts'

/** What the pages and the API ask about how long photos are kept. */
export type RetentionUses = Pick<Intake, 'getRetentionRules' | 'setRetentionRules'>

/** What the pages about branches ask about what they sent. */
export type LastSubmissionUses = Pick<Intake, 'listLastSubmissions'>

/** What the pages and the API ask about photos. */
export type PhotoUses = Pick<
  Intake,
  | 'receivePhoto'
  | 'getPhoto'
  | 'openVariant'
  | 'listFrames'
  | 'previewFrame'
  | 'drawCard'
  | 'drawCollage'
  | 'getConsent'
  | 'recordConsent'
  | 'withdrawConsent'
  | 'blurPhoto'
>

/** What the pages and the API ask about what branches sent. */
export type SubmissionUses = Pick<
  Intake,
  | 'listInbox'
  | 'listSubmissions'
  | 'countWaiting'
  | 'getSubmission'
  | 'acceptSubmission'
  | 'returnSubmission'
  | 'rejectSubmission'
  | 'reopenSubmission'
> &
  LatePhotoUses &
  JoinUses

/** What is asked about photos that came after their Submission was decided about. */
export type LatePhotoUses = Pick<Intake, 'listLatePhotos'>

/** What makes one Post of several Submissions. */
export type JoinUses = Pick<Intake, 'bundleSubmissions' | 'mergeSubmissions'>

/** What the pages ask about good practice. */
export type PracticeUses = Pick<Intake, 'listPractices' | 'getPractice' | 'addPractice' | 'changePractice'>
