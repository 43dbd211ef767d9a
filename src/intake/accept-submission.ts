import { AppError, hasCode } from '../kernel/errors.ts'
import type { PageId, PhotoId, PostId, SubmissionId } from '../kernel/ids.ts'
import { localDateAt, plusDays } from '../kernel/local-date.ts'
import { instantAt } from '../kernel/local-instant.ts'
import { cleanText } from '../kernel/text.ts'
import { parseDate, printDate } from '../kernel/vietnamese-date.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { Pillar } from '../publishing/post.ts'
import type { FrameInput } from '../publishing/post-frame.ts'
import { findPost } from '../publishing/post-store.ts'
import { acceptedPostId, bestPhotoIds, messageOf, originOf, withCredit } from './accepted-post.ts'
import { requireDecidable, type Seen, writeDecision } from './decide-submission.ts'
import type { IntakeDeps } from './deps.ts'
import { guardJoined } from './guard-undecided.ts'
import { showSubmission } from './show-submission.ts'
import type { Submission } from './submission.ts'
import { lockSubmission } from './submission-store.ts'
import { tellBranch } from './tell-branch.ts'

/** How a Submission becomes a Post; what is left out is taken from the Submission. */
export interface AcceptInput extends Seen {
  readonly pageId: PageId
  /** Left out it becomes a draft at the Page's next free Slot. */
  readonly publishAt?: Date | undefined
  readonly message?: string | undefined
  readonly photoIds?: readonly PhotoId[] | undefined
  readonly pillar?: Pillar | null | undefined
  /** Drawn around its photos; the day of the event stands on it unless another is given. */
  readonly frame?: FrameInput | null | undefined
  /** Whether a person confirmed that the law is satisfied where the text names a child. */
  readonly lawAcknowledged?: boolean | undefined
}

/**
 * Makes a Post of a Submission, with its credit line, and tells the branch. Pressed twice, or broken off anywhere and
 * pressed again, it makes one.
 * @throws {SUBMISSION_NOT_FOUND} {STALE_VERSION}
 * @throws {STATE_CONFLICT} when it was rejected, or accepted for another Page
 * @throws {INVALID_INPUT} naming photos that are not the Submission's, and all that scheduling a Post throws
 */
export const acceptSubmission =
  (deps: IntakeDeps) =>
  async (actor: Actor, id: SubmissionId, input: AcceptInput): Promise<Submission> => {
    authorize(actor, 'submissions.decide')
    const submission = await showSubmission(deps, id)
    if (submission.state !== 'accepted') {
      requireDecidable(submission, 'accept', input.version)
      await guardJoined(deps.db, id, 'accept')
      await deps.schedulePost(actor, await wishOf(deps, submission, input))
      await markAccepted(deps, actor, id, acceptedPostId(submission))
    }
    await requireSamePage(deps, submission, input.pageId)
    await tellBranch(deps, id)
    return showSubmission(deps, id)
  }

/** Marks a Submission whose Post is written. Idempotent; the Post is what counts, whatever was decided meanwhile. */
export async function markAccepted(
  deps: IntakeDeps,
  actor: Pick<Actor, 'kind' | 'id' | 'name'>,
  id: SubmissionId,
  postId: PostId,
): Promise<void> {
  await deps.db.transaction().execute(async trx => {
    const row = await lockSubmission(trx, id)
    if (row === undefined || row.postId !== null) return
    const decision = { state: 'accepted', action: 'submission.accepted', facts: { postId } } as const
    await writeDecision(deps, trx, actor, id, { ...decision, reasonCode: null, reason: null }, postId)
  })
}

async function wishOf(deps: IntakeDeps, submission: Submission, input: AcceptInput) {
  const { photos, unitId, unitName, videoLink } = submission
  const photoIds = input.photoIds ?? bestPhotoIds(photos)
  requireOwnPhotos(photos, photoIds)
  const text = input.message ?? messageOf(submission)
  // A credit line alone would go out as a Post about nothing; a draft waits for its words.
  const isNothing = input.publishAt !== undefined && cleanText(text) === '' && photoIds.length === 0
  return {
    id: acceptedPostId(submission),
    pageId: input.pageId,
    unitId,
    message: isNothing ? '' : withCredit(text, deps.words.credit([unitName])),
    publishAt: input.publishAt ?? (await draftTime(deps, input.pageId)),
    isDraft: input.publishAt === undefined,
    pillar: input.pillar === undefined ? submission.pillar : input.pillar,
    frame: input.frame && { ...input.frame, date: input.frame.date ?? dayOf(submission) },
    link: videoLink,
    photoIds,
    altTexts: new Map(photos.map(({ photoId, altText }) => [photoId, altText])),
    originKey: originOf(submission),
    lawAcknowledged: input.lawAcknowledged ?? false,
  }
}

/** The day that stands on a frame; left out it is the day the Post goes out. */
const dayOf = ({ eventDate }: Submission): string | undefined => {
  const day = eventDate === null ? null : parseDate(eventDate)
  return day === null ? undefined : printDate(day, 'dd/MM/yyyy')
}

/** @throws {INVALID_INPUT} naming those that are none of these */
export function requireOwnPhotos(photos: Submission['photos'], wanted: readonly PhotoId[]): void {
  const own = new Set(photos.filter(({ state }) => state !== 'unknown').map(({ photoId }) => photoId))
  const fields = wanted.flatMap((photoId, index) =>
    own.has(photoId) ? [] : [{ path: `photoIds.${index}`, code: 'PHOTO_UNKNOWN' }],
  )
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
}

/** When most people look, should the Page have no free Slot. @see DOMAIN: evening hours */
const USUAL_TIME = { hour: 19, minute: 30 } as const

/** Finds when a draft stands in the plan: at the Page's next free Slot, else tomorrow evening. */
export async function draftTime({ nextFree, clock, timeZone }: IntakeDeps, pageId: PageId): Promise<Date> {
  const from = clock.now()
  const tomorrow = plusDays(localDateAt(from, timeZone), 1)
  const usual = instantAt(tomorrow, USUAL_TIME, timeZone)
  try {
    return (await nextFree(pageId, { count: 1, from, except: [] }))[0] ?? usual
  } catch (error) {
    if (hasCode(error, 'NO_SLOT_LEFT')) return usual
    throw error
  }
}

async function requireSamePage({ db }: IntakeDeps, submission: Submission, pageId: PageId): Promise<void> {
  const post = await findPost(db, acceptedPostId(submission))
  if (post?.pageId === pageId) return
  throw new AppError('STATE_CONFLICT', { values: { state: 'accepted', verb: 'accept' } })
}
