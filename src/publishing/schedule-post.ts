import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import { type PageId, type PostId, postId } from '../kernel/ids.ts'
import { plus } from '../kernel/time.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { findApprovalRules } from './approval/approval-store.ts'
import { askApprovers } from './approval/ask-approvers.ts'
import { type Belonging, requireBelonging } from './belonging-store.ts'
import { ring } from './delivery/attempt-step.ts'
import type { PublishingDeps } from './deps.ts'
import { checkPost, type PostPhoto, type PostState, postProblems } from './post.ts'
import { replacePhotos } from './post-photo-store.ts'
import { findPost, insertPost, type NewPost } from './post-store.ts'
import { type ContentInput, readContent, requirePage, requirePhotos, type Wording } from './read-content.ts'
import { readFrame } from './read-frame.ts'
import { keepRevision } from './revision/revision-store.ts'
import { readSource, requireSource, type Source, type SourceInput, withSource } from './urgent/source.ts'

export type ScheduleInput = ContentInput &
  Belonging &
  SourceInput &
  Wording & {
    readonly pageId: PageId
    /** Left out only for an urgent Post, which goes out as soon as it is approved. */
    readonly publishAt?: Date
    /** Keeps it as a draft that goes nowhere by itself. */
    readonly isDraft?: boolean
    /** Whether a person confirmed that the law is satisfied where the text names a child; kept in the audit. */
    readonly lawAcknowledged?: boolean
    /** The same for Posts written together for several Pages. */
    readonly siblingKey?: string
    /** What drafts it by itself; unique, so that nothing is drafted twice. */
    readonly originKey?: string
    /** The evergreen Post whose words it uses again. */
    readonly reusedFromId?: PostId
    /** Given when a request may be repeated: a Post that has this id already is not written again. */
    readonly id?: PostId
  }

/**
 * Writes a Post down for its time. Nothing else happens until it is due to be staged.
 * @throws {PAGE_NOT_FOUND} {PAGE_NOT_FOR_POSTS}
 * @throws {POST_EMPTY} and the other codes of `checkPost`, all problems in `fields`
 * @throws {SOURCE_REQUIRED} when an urgent Post names no official source
 * @throws {PHOTO_NOT_READY} {CONSENT_MISSING} {TEMPLATE_NOT_FOUND} and the codes of template variables
 * @throws {INVALID_INPUT} when its branch or its column is unknown
 */
export const schedulePost =
  (deps: PublishingDeps) =>
  async (actor: Actor, input: ScheduleInput): Promise<PostId> => {
    authorize(actor, 'posts.write')
    if (input.id !== undefined && (await findPost(deps.db, input.id))) return input.id
    const now = deps.clock.now()
    const post = await makePost(deps, actor, input, now)
    await deps.db.transaction().execute(async trx => {
      if (await writePost(deps, trx, actor, post)) await noteWritten(trx, actor, post)
    })
    await ringIfSoon(deps, post, now)
    return post.row.id
  }

/** A Post that passed every check and is not written down yet. */
export interface FreshPost {
  readonly row: NewPost
  readonly photos: readonly PostPhoto[]
  readonly lawAcknowledged: boolean
}

/** Makes a Post of what was asked for. @throws the codes of `schedulePost` */
export async function makePost(
  deps: PublishingDeps,
  actor: Actor,
  input: ScheduleInput,
  now: Date,
): Promise<FreshPost> {
  await requirePage(deps.db, input.pageId)
  const source = readSource(input)
  const written = await readContent(deps, withSource(wordingOf(deps, input), source), input)
  const state = await firstState(deps, source, input)
  const publishAt = timeOf(input, now)
  const frame = await readFrame(deps, input.frame, { ...input, publishAt, kind: source.kind })
  const content = { ...written, frame }
  requireSource(source, postProblems(content, publishAt, now))
  checkPost(content, publishAt, now, state)
  await requirePhotos(deps.photos, input.photoIds ?? [], state)
  await requireBelonging(deps.db, input)
  const { photos, ...told } = content
  const row = {
    ...told,
    ...source,
    id: input.id ?? postId(deps.ids.newId()),
    state,
    pageId: input.pageId,
    publishAt,
    templateId: input.template ?? null,
    unitId: input.unitId ?? null,
    columnId: input.columnId ?? null,
    siblingKey: input.siblingKey ?? null,
    originKey: input.originKey ?? null,
    reusedFromId: input.reusedFromId ?? null,
    askedAt: state === 'in-review' ? now : null,
    createdBy: actor.id,
    createdAt: now,
    updatedAt: now,
  }
  return { row, photos, lawAcknowledged: input.lawAcknowledged ?? false }
}

/** Writes a fresh Post with its first revision; tells whether it did, for one with its id may stand there already. */
export async function writePost(
  deps: PublishingDeps,
  trx: Transaction<Schema>,
  actor: Actor,
  { row, photos }: FreshPost,
): Promise<boolean> {
  const written = await insertPost(trx, row)
  if (written === undefined) return false
  await replacePhotos(trx, row.id, photos)
  await keepRevision(trx, row.id, { actor, action: 'post.written' }, row.createdAt)
  if (row.state === 'in-review') await askApprovers(deps.ids, trx, written, row.createdAt)
  return true
}

/** Notes in the audit that a Post was written. */
export async function noteWritten(
  trx: Transaction<Schema>,
  actor: Actor,
  { row, lawAcknowledged }: FreshPost,
): Promise<void> {
  const { id, state, publishAt, pageId, createdAt } = row
  const told = { state, publishAt: publishAt.toISOString(), pageId }
  const facts = lawAcknowledged ? { ...told, lawAcknowledged } : told
  await appendAudit(trx, { actor, action: 'post.written', subject: { kind: 'post', id }, facts }, createdAt)
}

/** Rings at once for a Post that is to be staged before the next sweep. */
export async function ringIfSoon(deps: PublishingDeps, { row }: FreshPost, now: Date): Promise<void> {
  const isSoon = row.publishAt <= plus(now, deps.rules.stageAheadMs)
  if (row.state === 'scheduled' && isSoon) await ring(deps, 'stagePost', { postId: row.id, turn: 1 }, now)
}

const wordingOf = (deps: PublishingDeps, input: Wording): string =>
  input.template === undefined ? input.message : deps.printTemplate(input.template, input.variables)

async function firstState(deps: PublishingDeps, { kind }: Source, input: ScheduleInput): Promise<PostState> {
  if (input.isDraft) return 'draft'
  return (await findApprovalRules(deps.db))[kind].approvals > 0 ? 'in-review' : 'scheduled'
}

function timeOf({ kind, publishAt }: ScheduleInput, now: Date): Date {
  if (kind === 'urgent') return now
  if (publishAt === undefined)
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'publishAt', code: 'REQUIRED' }] })
  return publishAt
}
