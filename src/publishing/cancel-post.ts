import type { PostId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { changePost } from './change-post.ts'
import type { PublishingDeps } from './deps.ts'
import { requireAllowed } from './post.ts'
import { letGo, UNSTAGED } from './unstage.ts'

/** Cancels a Post for good; what already lies unpublished on the network is removed. @throws {STATE_CONFLICT} */
export const cancelPost =
  (deps: PublishingDeps) =>
  async (actor: Actor, id: PostId): Promise<void> => {
    authorize(actor, 'posts.write')
    await changePost(deps, actor, id, async (row, trx) => {
      requireAllowed(row, 'cancelable')
      await letGo(trx, row, deps.clock.now())
      return { values: { state: 'canceled', ...UNSTAGED, notBefore: null }, action: 'post.canceled' }
    })
  }
