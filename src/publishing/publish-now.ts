import { AppError } from '../kernel/errors.ts'
import type { PostId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { findApprovalRules } from './approval/approval-store.ts'
import { changePost } from './change-post.ts'
import type { PostRow } from './delivery/claim-store.ts'
import { restarted } from './delivery/restart.ts'
import type { PublishingDeps } from './deps.ts'
import { requireNoHold } from './hold/guard-hold.ts'
import { checkPost, requireAllowed } from './post.ts'
import { photosOf } from './post-photo-store.ts'
import { requireOwnPhotos } from './read-content.ts'

/**
 * Publishes a Post as soon as it can be. Its time becomes now.
 * @throws {HOLD_ACTIVE}
 * @throws {APPROVAL_NEEDED} when its rule asks for approval first
 * @throws {PHOTO_NOT_READY} {CONSENT_MISSING}
 * @throws {STATE_CONFLICT} when it is out, being published or canceled
 */
export const publishNow =
  (deps: PublishingDeps) =>
  async (actor: Actor, id: PostId): Promise<void> => {
    authorize(actor, 'posts.write')
    await changePost(deps, actor, id, async (row, trx) => {
      const { approvals } = (await findApprovalRules(trx))[row.kind]
      if (isUnapproved(row) && approvals > 0) throw new AppError('APPROVAL_NEEDED', { values: { approvals } })
      requireAllowed(row, 'startable')
      await requireNoHold(trx, id)
      await requireOwnPhotos(deps.photos, trx, id)
      const now = deps.clock.now()
      checkPost({ ...row, photos: await photosOf(trx, id) }, now, now)
      return { values: { ...restarted(row), publishAt: now }, action: 'post.published-now' }
    })
  }

/** Whatever is further on its way had what its rule asked for. */
const isUnapproved = ({ state }: PostRow): boolean => state === 'draft' || state === 'in-review'
