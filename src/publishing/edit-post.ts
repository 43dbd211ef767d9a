import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PostId } from '../kernel/ids.ts'
import { later } from '../kernel/time.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { type Reviewed, reviewEdit } from './approval/review-edit.ts'
import { type Belonging, requireBelonging } from './belonging-store.ts'
import { type Change, changePost } from './change-post.ts'
import type { PostRow } from './delivery/claim-store.ts'
import { letGo, UNSTAGED } from './delivery/unstage.ts'
import type { PublishingDeps } from './deps.ts'
import { CLEARED, isToStageAnew, nextState } from './new-time.ts'
import { checkPost, POST_STATES, type PostContent, type PostState, requireAllowed } from './post.ts'
import type { PostFrame } from './post-frame.ts'
import { photosOf, replacePhotos } from './post-photo-store.ts'
import { type ContentInput, readContent, requirePhotos } from './read-content.ts'
import { keepFrame, readFrame } from './read-frame.ts'
import { staleVersion } from './revision/stale-version.ts'
import { readSource, requireSource, type Source, type SourceInput, withSource } from './urgent/source.ts'

export type EditInput = ContentInput &
  Belonging &
  SourceInput & {
    /** The version the person saw; another one is refused, so that nobody's words are lost. */
    readonly version: number
    readonly message?: string
    readonly publishAt?: Date
    /** Whether a person confirmed that the law is satisfied where the text names a child; kept in the audit. */
    readonly lawAcknowledged?: boolean
  }

/**
 * Edits or moves a Post. What is left out stays as it is. One that already lies on the network is taken back first
 * when its content changes or its time moves away. Other words must be approved anew where the rule of its kind asks
 * for approval.
 * @throws {STALE_VERSION} when somebody changed it meanwhile
 * @throws {SOURCE_REQUIRED} when an urgent Post names no official source
 * @throws {PHOTO_NOT_READY} {CONSENT_MISSING}
 * @throws {STATE_CONFLICT} when it is being published or is out
 */
export const editPost =
  (deps: PublishingDeps) =>
  async (actor: Actor, id: PostId, input: EditInput): Promise<void> => {
    authorize(actor, 'posts.write')
    await changePost(deps, actor, id, (row, trx) => edit(deps, row, trx, input))
  }

async function edit(
  deps: PublishingDeps,
  row: PostRow,
  trx: Transaction<Schema>,
  input: EditInput,
): Promise<Change> {
  const present = { ...row, photos: await photosOf(trx, row.id) }
  if (row.version !== input.version) throw staleVersion(row, present, input.version)
  requireAllowed(row, 'editable')
  const source = readSource(mergeSource(row, input))
  const publishAt = input.publishAt ?? row.publishAt
  const framed = { ...row, unitId: input.unitId ?? row.unitId, kind: source.kind, publishAt }
  const frame =
    input.frame === undefined ? keepFrame(row.frame, framed.kind) : await readFrame(deps, input.frame, framed)
  const content = { ...(await merge(deps, present, input, source)), frame }
  const isMoved = publishAt.getTime() !== row.publishAt.getTime()
  await requireSound(deps, row, { source, content, publishAt, isMoved })
  await requireBelonging(trx, input)
  const isRewritten = !isSameOnNetwork(present, content)
  const isReworded = isRewritten || content.firstComment !== row.firstComment || !isSameSource(row, source)
  const review = await reviewEdit(trx, row, { kind: source.kind, isReworded })
  const isTakenBack = isRewritten || review.needsReview || isToStageAnew(deps, row, publishAt)
  if (isTakenBack) await letGo(trx, row, deps.clock.now())
  if (isRewritten) await replacePhotos(trx, row.id, content.photos)
  const { photos: _, ...written } = content
  const { unitId, columnId } = input
  const { approvalsFromVersion } = review
  const state = reviewedState(row.state, review) ?? nextState(deps, row, publishAt, isTakenBack)
  const standing = { state, ...(isTakenBack && UNSTAGED), ...clearedFor(row, state, isMoved) }
  return {
    values: { ...written, unitId, columnId, ...source, approvalsFromVersion, publishAt, ...standing },
    action: isMoved && !isRewritten ? 'post.moved' : 'post.edited',
    facts: {
      ...{ from: row.publishAt.toISOString(), to: publishAt.toISOString(), isRewritten },
      ...(input.lawAcknowledged && { lawAcknowledged: true }),
    },
  }
}

interface Edited {
  readonly source: Source
  readonly content: PostContent
  readonly publishAt: Date
  readonly isMoved: boolean
}

/** A Post that keeps a time that has passed meanwhile is not told to change it. */
async function requireSound(
  { clock, photos }: PublishingDeps,
  row: PostRow,
  { source, content, publishAt, isMoved }: Edited,
): Promise<void> {
  const now = clock.now()
  requireSource(source, [])
  checkPost(content, isMoved ? publishAt : later(publishAt, now), now, row.state)
  const photoIds = content.photos.map(({ photoId }) => photoId)
  await requirePhotos(photos, photoIds, row.state)
}

/** A Post that stays where a person must start it again keeps telling why; one not moved, how long we made it wait. */
function clearedFor(row: PostRow, state: PostState, isMoved: boolean) {
  if (POST_STATES[state].retryable && state === row.state) return {}
  return { ...CLEARED, waitedUntil: isMoved ? null : row.waitedUntil }
}

const mergeSource = (row: PostRow, input: SourceInput): SourceInput => ({
  kind: input.kind ?? row.kind,
  officialSource: input.officialSource === undefined ? row.officialSource : input.officialSource,
  officialLink: input.officialLink === undefined ? row.officialLink : input.officialLink,
})

const isSameSource = (row: PostRow, { officialSource, officialLink }: Source): boolean =>
  row.officialSource === officialSource && row.officialLink === officialLink

async function merge(
  deps: PublishingDeps,
  present: PostContent,
  input: EditInput,
  source: Source,
): Promise<Omit<PostContent, 'frame'>> {
  const content = await readContent(deps, withSource(input.message ?? present.message, source), {
    pillar: input.pillar === undefined ? present.pillar : input.pillar,
    link: input.link === undefined ? present.link : input.link,
    firstComment: input.firstComment === undefined ? present.firstComment : input.firstComment,
    photoIds: input.photoIds ?? [],
    // A photo that stays keeps what this Post says of it, unless that is said anew.
    altTexts: input.altTexts ?? new Map(present.photos.map(photo => [photo.photoId, photo.altText])),
  })
  return input.photoIds === undefined ? { ...content, photos: present.photos } : content
}

/** The pillar and the first comment are not part of what lies on the network. */
const isSameOnNetwork = (a: PostContent, b: PostContent): boolean =>
  a.message === b.message &&
  a.link === b.link &&
  isSameFrame(a.frame, b.frame) &&
  a.photos.length === b.photos.length &&
  a.photos.every((photo, index) => {
    const other = b.photos[index]
    return photo.photoId === other?.photoId && photo.altText === other.altText
  })

const isSameFrame = (a: PostFrame | null, b: PostFrame | null): boolean =>
  a?.id === b?.id && a?.branch === b?.branch && a?.date === b?.date

/** Where review sends a Post; null where it has nothing to say. */
function reviewedState(state: PostState, { needsReview, isReleased }: Reviewed): PostState | null {
  if (isReleased) return 'scheduled'
  return needsReview && state !== 'draft' ? 'in-review' : null
}
