import { AppError } from '../kernel/errors.ts'
import type { PhotoId, PostId, SubmissionId, UnitId } from '../kernel/ids.ts'
import type { ConsentTick, PhotoClass } from './photo-class.ts'
import type { PhotoWarning } from './photo-warning.ts'
import type { WrittenResult } from './printed-result.ts'

export type { WrittenResult } from './printed-result.ts'

/**
 * Where a Submission stands.
 * - received: safe with us, being looked at
 * - ready: waits for the officer
 * - returned: the branch is asked for more
 * - accepted: has become a Post, alone or with others
 * - rejected
 */
export const SUBMISSION_STATES = ['received', 'ready', 'returned', 'accepted', 'rejected'] as const
export type SubmissionState = (typeof SUBMISSION_STATES)[number]

/** Tin, bài, ảnh, video. @see DOMAIN 1.11: tin up to 150 words, bài over 300 or about a person */
export const GENRES = ['news', 'story', 'photos', 'video'] as const
export type Genre = (typeof GENRES)[number]

/** One photo of a Submission. Its id is that of its upload. */
export interface SubmissionPhoto {
  readonly photoId: PhotoId
  /**
   * - unknown: no such upload of this branch: it never began, or expired
   * - arriving: on its way from the phone
   */
  readonly state: 'unknown' | 'arriving' | 'processing' | 'ready' | 'refused'
  readonly altText: string
  readonly class: PhotoClass | null
  readonly ticks: readonly string[]
  /** Null when nobody said yet who is on it. */
  readonly missingTicks: readonly ConsentTick[] | null
  readonly warnings: readonly PhotoWarning[]
  /** One of the three to eight best of its Submission. @see chooseBest */
  readonly isSuggested: boolean
  readonly refusalCode: string | null
  readonly widthPx: number | null
  readonly heightPx: number | null
  readonly takenAt: string | null
}

/** What was written beside a Submission. */
export interface SubmissionNote {
  readonly writtenBy: 'branch' | 'officer'
  readonly name: string
  readonly text: string
  readonly at: Date
}

/** A Submission in a list. */
export interface ListedSubmission {
  readonly id: SubmissionId
  readonly receiptNumber: string
  readonly state: SubmissionState
  readonly version: number
  /** How often a decision about it was taken back. */
  readonly reopenedCount: number
  readonly unitId: UnitId
  readonly unitName: string
  readonly title: string
  readonly body: string
  readonly genre: Genre | null
  readonly pillar: 'members' | 'planning' | 'counsel' | null
  /** Local date `YYYY-MM-DD`. */
  readonly eventDate: string | null
  readonly place: string | null
  readonly videoLink: string | null
  readonly results: readonly WrittenResult[]
  readonly receivedAt: Date
  readonly updatedAt: Date
  readonly decidedAt: Date | null
  readonly reasonCode: string | null
  readonly reason: string | null
  /** In the branch's order, without those taken out. */
  readonly photos: readonly SubmissionPhoto[]
  /** The Post it became. */
  readonly post: SubmissionPost | null
}

/** How far the Post of a Submission is. */
export interface SubmissionPost {
  readonly id: PostId
  readonly state: string
  readonly publishAt: Date
  readonly publishedAt: Date | null
  readonly permalink: string | null
  /** How often the network says it was shared, by anybody; null while it was not asked. */
  readonly shareCount: number | null
}

/** A Submission whole. */
export interface Submission extends ListedSubmission {
  /** As the branch sent it, whatever was tidied or edited since. */
  readonly sentTitle: string
  readonly sentBody: string
  /** Oldest first. */
  readonly notes: readonly SubmissionNote[]
  /** Photos that were taken out and may be put back. */
  readonly removedPhotos: readonly SubmissionPhoto[]
}

/** What may be done to a Submission in each state. */
export const SUBMISSION_ALLOWS = {
  /** The branch takes photos out, puts them back and in order. */
  arrange: ['received', 'ready', 'returned'],
  answer: ['received', 'ready', 'returned'],
  accept: ['received', 'ready', 'returned'],
  return: ['received', 'ready'],
  reject: ['received', 'ready', 'returned'],
} as const satisfies Readonly<Record<string, readonly SubmissionState[]>>

export type SubmissionVerb = keyof typeof SUBMISSION_ALLOWS

/**
 * Lets a deed pass or tells why not.
 * @throws {STATE_CONFLICT} when the state does not allow it
 */
export function requireSubmission(state: SubmissionState, verb: SubmissionVerb): void {
  const allowed: readonly SubmissionState[] = SUBMISSION_ALLOWS[verb]
  if (!allowed.includes(state)) throw new AppError('STATE_CONFLICT', { values: { state, verb } })
}
