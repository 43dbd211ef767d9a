import type { SubmissionId, UnitId } from '../kernel/ids.ts'
import type { Ranked } from './inbox-rank.ts'
import type { SameEventReason } from './same-event.ts'
import type { ListedSubmission, SubmissionPhoto, SubmissionState } from './submission.ts'

/** Which Submissions somebody wants to see; by default those that wait for the officer. */
export interface InboxWish {
  readonly state?: SubmissionState | undefined
  readonly unitId?: UnitId | undefined
  /** Only those with something to look at first. */
  readonly hasProblem?: boolean | undefined
}

/** Another branch's Submission about what seems to be the same event. */
export interface Twin {
  readonly id: SubmissionId
  readonly unitName: string
  readonly title: string
  readonly reason: SameEventReason
}

/** A Submission in its place, with what waits beside it about the same event. */
export interface InboxItem extends Ranked<ListedSubmission> {
  readonly twins: readonly Twin[]
}

/** What branches sent, in the order in which to look at it. */
export interface Inbox {
  readonly items: readonly InboxItem[]
  /** How many there are in each state, whatever was wished for. */
  readonly counts: Readonly<Record<SubmissionState, number>>
}

/** Counts what is to be looked at before a Submission may go out: a photo's warnings, and consent that is missing. */
export const problemCount = ({ photos }: Pick<ListedSubmission, 'photos'>): number =>
  photos.reduce((sum, photo) => sum + photo.warnings.length + (isBlocked(photo) ? 1 : 0), 0)

/** Tells whether a photo must not be published as it stands: it never became one, or somebody on it has not agreed. */
export const isBlocked = ({ state, missingTicks }: SubmissionPhoto): boolean =>
  state === 'refused' || (state !== 'unknown' && (missingTicks === null || missingTicks.length > 0))

/** Tells whether an officer may still decide about it. */
export const isReviewable = ({ state }: Pick<ListedSubmission, 'state'>): boolean =>
  state === 'received' || state === 'ready' || state === 'returned'
