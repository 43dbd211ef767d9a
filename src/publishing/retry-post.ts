import type { PostId } from '../kernel/ids.ts'
import { later } from '../kernel/time.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { changePost } from './change-post.ts'
import { restarted } from './delivery/restart.ts'
import type { PublishingDeps } from './deps.ts'
import { requireNoHold } from './hold/guard-hold.ts'
import { requireAllowed } from './post.ts'
import { requireOwnPhotos } from './read-content.ts'

/**
 * Goes on with a failed, missed or unconfirmed Post at once: it is looked for on the network first, so it can never
 * go out twice. A time that has passed becomes now.
 * @throws {HOLD_ACTIVE}
 * @throws {PHOTO_NOT_READY} {CONSENT_MISSING} unless it may be out already
 * @throws {STATE_CONFLICT}
 */
export const retryPost =
  (deps: PublishingDeps) =>
  async (actor: Actor, id: PostId): Promise<void> => {
    authorize(actor, 'posts.write')
    await changePost(deps, actor, id, async (row, trx) => {
      requireAllowed(row, 'retryable')
      await requireNoHold(trx, id)
      if (row.flipIntentAt === null) await requireOwnPhotos(deps.photos, trx, id)
      const publishAt = later(row.publishAt, deps.clock.now())
      return { values: { ...restarted(row), publishAt }, action: 'post.retried' }
    })
  }
