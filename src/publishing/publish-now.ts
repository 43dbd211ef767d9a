import type { PostId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { isApprovalRequired } from './approval-store.ts'
import { changePost } from './change-post.ts'
import type { PublishingDeps } from './deps.ts'
import { requireNoHold } from './guard-hold.ts'
import { checkPost, requireAllowed } from './post.ts'
import { photosOf } from './post-photo-store.ts'
import { restarted } from './restart.ts'

/**
 * Publishes a Post as soon as it can be. Its time becomes now.
 * @throws {HOLD_ACTIVE}
 * @throws {STATE_CONFLICT} when it is out, being published, canceled, or still needs approval
 */
export const publishNow =
  (deps: PublishingDeps) =>
  async (actor: Actor, id: PostId): Promise<void> => {
    authorize(actor, 'posts.write')
    const mustBeApproved = await isApprovalRequired(deps.db)
    await changePost(deps, actor, id, async (row, trx) => {
      requireAllowed(
        mustBeApproved && row.state === 'draft' ? { ...row, state: 'in-review' } : row,
        'startable',
      )
      await requireNoHold(trx, id)
      const now = deps.clock.now()
      checkPost({ ...row, photos: await photosOf(trx, id) }, now, now)
      return { values: { ...restarted(row), publishAt: now }, action: 'post.published-now' }
    })
  }
