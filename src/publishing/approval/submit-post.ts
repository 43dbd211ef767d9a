import { AppError } from '../../kernel/errors.ts'
import type { PostId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { changePost } from '../change-post.ts'
import type { PublishingDeps } from '../deps.ts'
import { requireOwnPhotos } from '../read-content.ts'
import { requireNoBlanks } from '../template/blank.ts'
import { findApprovalRules } from './approval-store.ts'

/**
 * Puts a draft forward: for review where its kind's rule asks for it, else straight into the schedule.
 * @throws {STATE_CONFLICT} when it is no draft
 * @throws {PHOTO_NOT_READY} {CONSENT_MISSING}
 * @throws {POST_BLANKS_LEFT} when blanks of its template are still to be filled
 */
export const submitPost =
  (deps: PublishingDeps) =>
  async (actor: Actor, id: PostId): Promise<void> => {
    authorize(actor, 'posts.write')
    await changePost(deps, actor, id, async (row, trx) => {
      if (row.state !== 'draft')
        throw new AppError('STATE_CONFLICT', { values: { state: row.state, wanted: 'draft' } })
      requireNoBlanks(row.message)
      await requireOwnPhotos(deps.photos, trx, id)
      const { approvals } = (await findApprovalRules(trx))[row.kind]
      const state = approvals > 0 ? 'in-review' : 'scheduled'
      return { values: { state, returnReason: null }, action: 'post.submitted' }
    })
  }
