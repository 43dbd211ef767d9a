import type { PostId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { type AcceptInput, draftTime, markAccepted, requireOwnPhotos } from './accept-submission.ts'
import { messageOf, withCredit } from './accepted-post.ts'
import { requireDecidable, type Seen } from './decide-submission.ts'
import type { IntakeDeps } from './deps.ts'
import { guardAccepted, guardJoined } from './guard-undecided.ts'
import { noteJoining } from './join-store.ts'
import {
  type JoinedItem,
  type JoinKind,
  joinedOriginOf,
  joinedPhotoIds,
  joinedPostId,
  readJoined,
} from './joined-post.ts'
import { showSubmission } from './show-submission.ts'
import type { Submission } from './submission.ts'
import { lockSubmission } from './submission-store.ts'
import { tellBranch } from './tell-branch.ts'

/** How several Submissions become one Post; what is left out is taken from them. */
export interface JoinInput extends Omit<AcceptInput, keyof Seen> {
  /** In the order in which they are told and credited. */
  readonly items: readonly JoinedItem[]
}

/** Gathers several branches' news into one round-up, each branch credited. @throws what joining throws */
export const bundleSubmissions = (deps: IntakeDeps) => (actor: Actor, input: JoinInput) =>
  join(deps, actor, 'round-up', input)

/** Makes one Post of one event that several branches sent, all of them credited. @throws what joining throws */
export const mergeSubmissions = (deps: IntakeDeps) => (actor: Actor, input: JoinInput) =>
  join(deps, actor, 'merge', input)

/**
 * Makes one Post of several Submissions. Pressed twice, or broken off anywhere and pressed again, it makes one: the
 * Submissions name the Post before it is written, and whatever is left undone then the sweep does.
 * @throws {SUBMISSION_NOT_FOUND} {STALE_VERSION}
 * @throws {STATE_CONFLICT} when one of them was decided otherwise
 * @throws {INVALID_INPUT} and all that scheduling a Post throws
 */
async function join(deps: IntakeDeps, actor: Actor, kind: JoinKind, input: JoinInput): Promise<PostId> {
  authorize(actor, 'submissions.decide')
  const items = readJoined(input.items)
  const id = joinedPostId(items)
  const submissions = await Promise.all(items.map(item => showSubmission(deps, item.id)))
  if (submissions.every(({ post }) => post?.id === id)) return id
  await claim(deps, items, id)
  await deps.schedulePost(actor, await wishOf(deps, kind, submissions, input, id))
  for (const item of items) await markAccepted(deps, actor, item.id, id)
  for (const item of items) await tellBranch(deps, item.id)
  return id
}

/** Names the Post on each Submission; in one order everywhere, so that two officers never wait for each other. */
async function claim({ db }: IntakeDeps, items: readonly JoinedItem[], id: PostId): Promise<void> {
  const inOrder = items.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  await db.transaction().execute(async trx => {
    for (const item of inOrder) {
      const row = await lockSubmission(trx, item.id)
      if (row !== undefined && row.postId === id) continue
      requireDecidable(row, 'accept', item.version)
      await guardAccepted(trx, row, 'accept')
      if (row.joiningPostId !== id) await guardJoined(trx, item.id, 'accept')
      await noteJoining(trx, item.id, id)
    }
  })
}

async function wishOf(
  deps: IntakeDeps,
  kind: JoinKind,
  submissions: readonly Submission[],
  { pageId, publishAt, message, photoIds, pillar, lawAcknowledged }: JoinInput,
  id: PostId,
) {
  const photos = submissions.flatMap(submission => submission.photos)
  const wanted = photoIds ?? joinedPhotoIds(kind, submissions)
  requireOwnPhotos(photos, wanted)
  const units = new Map(submissions.map(({ unitId, unitName }) => [unitId, unitName]))
  const [first] = submissions
  return {
    id,
    pageId,
    unitId: kind === 'merge' ? (first?.unitId ?? null) : null,
    message: withCredit(message ?? textOf(deps, kind, submissions), deps.words.credit([...units.values()])),
    publishAt: publishAt ?? (await draftTime(deps, pageId)),
    isDraft: publishAt === undefined,
    pillar: pillar === undefined ? (first?.pillar ?? null) : pillar,
    link: null,
    photoIds: wanted,
    altTexts: new Map(photos.map(({ photoId, altText }) => [photoId, altText])),
    originKey: joinedOriginOf(id),
    lawAcknowledged: lawAcknowledged ?? false,
  }
}

/** A round-up tells each in turn; of one event the first one's words are taken. */
function textOf({ words }: IntakeDeps, kind: JoinKind, submissions: readonly Submission[]): string {
  const [first] = submissions
  return kind === 'merge' && first !== undefined ? messageOf(first) : words.roundUp(submissions)
}
