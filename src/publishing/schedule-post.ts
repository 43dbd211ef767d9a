import { type PageId, type PostId, postId } from '../kernel/ids.ts'
import { plus } from '../kernel/time.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { isApprovalRequired } from './approval-store.ts'
import { ring } from './attempt-step.ts'
import type { PublishingDeps } from './deps.ts'
import { checkPost, type PostState } from './post.ts'
import { replacePhotos } from './post-photo-store.ts'
import { findPost, insertPost } from './post-store.ts'
import { type ContentInput, readContent, requirePage, requirePhotos, type Wording } from './read-content.ts'

export type ScheduleInput = ContentInput &
  Wording & {
    readonly pageId: PageId
    readonly publishAt: Date
    /** Keeps it as a draft that goes nowhere by itself. */
    readonly isDraft?: boolean
    /** Given when a request may be repeated: a Post that has this id already is not written again. */
    readonly id?: PostId
  }

/**
 * Writes a Post down for its time. Nothing else happens until it is due to be staged.
 * @throws {PAGE_NOT_FOUND} {PAGE_NOT_FOR_POSTS}
 * @throws {POST_EMPTY} and the other codes of `checkPost`, all problems in `fields`
 * @throws {PHOTO_NOT_READY} {TEMPLATE_NOT_FOUND} and the codes of template variables
 */
export const schedulePost =
  (deps: PublishingDeps) =>
  async (actor: Actor, input: ScheduleInput): Promise<PostId> => {
    authorize(actor, 'posts.write')
    if (input.id !== undefined && (await findPost(deps.db, input.id))) return input.id
    const now = deps.clock.now()
    await requirePage(deps.db, input.pageId)
    const content = await readContent(deps, wordingOf(deps, input), input)
    const state = await firstState(deps, input)
    checkPost(content, input.publishAt, now, state)
    await requirePhotos(deps.photos, content)
    const id = input.id ?? postId(deps.ids.newId())
    await deps.db.transaction().execute(async trx => {
      const { photos, ...written } = content
      const isNew = await insertPost(trx, {
        ...written,
        id,
        state,
        pageId: input.pageId,
        publishAt: input.publishAt,
        templateId: input.template ?? null,
        createdBy: actor.id,
        createdAt: now,
        updatedAt: now,
      })
      if (!isNew) return
      await replacePhotos(trx, id, photos)
      const facts = { state, publishAt: input.publishAt.toISOString(), pageId: input.pageId }
      await appendAudit(trx, { actor, action: 'post.written', subject: { kind: 'post', id }, facts }, now)
    })
    const isSoon = input.publishAt <= plus(now, deps.rules.stageAheadMs)
    if (state === 'scheduled' && isSoon) await ring(deps, 'stagePost', { postId: id, turn: 1 }, now)
    return id
  }

const wordingOf = (deps: PublishingDeps, input: Wording): string =>
  input.template === undefined ? input.message : deps.printTemplate(input.template, input.variables)

async function firstState(deps: PublishingDeps, input: ScheduleInput): Promise<PostState> {
  if (input.isDraft) return 'draft'
  return (await isApprovalRequired(deps.db)) ? 'in-review' : 'scheduled'
}
