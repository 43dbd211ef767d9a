import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PostId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { type Change, changePost } from './change-post.ts'
import type { PostRow } from './delivery/claim-store.ts'
import { letGo, UNSTAGED } from './delivery/unstage.ts'
import type { PublishingDeps } from './deps.ts'
import { requireAllowed } from './post.ts'

/** Cancels a Post for good; what already lies unpublished on the network is removed. @throws {STATE_CONFLICT} */
export const cancelPost =
  (deps: PublishingDeps) =>
  async (actor: Actor, id: PostId): Promise<void> => {
    authorize(actor, 'posts.write')
    await changePost(deps, actor, id, (row, trx) => cancelIn(deps, trx, row))
  }

/** Cancels a locked Post. @throws {STATE_CONFLICT} */
export async function cancelIn(
  deps: PublishingDeps,
  trx: Transaction<Schema>,
  row: PostRow,
): Promise<Change> {
  requireAllowed(row, 'cancelable')
  await letGo(trx, row, deps.clock.now())
  return { values: { state: 'canceled', ...UNSTAGED, notBefore: null }, action: 'post.canceled' }
}
