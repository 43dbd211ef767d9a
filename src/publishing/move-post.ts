import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { Change } from './change-post.ts'
import type { PostRow } from './delivery/claim-store.ts'
import { letGo, UNSTAGED } from './delivery/unstage.ts'
import type { PublishingDeps } from './deps.ts'
import { CLEARED, isToStageAnew, nextState } from './new-time.ts'
import { checkPost, requireAllowed } from './post.ts'
import { photosOf } from './post-photo-store.ts'

/**
 * Moves a Post to another time; what already lies on the network is taken back where it cannot wait for that.
 * @throws {STATE_CONFLICT} when it is being published or is out
 * @throws {PUBLISH_AT_PAST} and the other codes of `checkPost`
 */
export async function moveTo(
  deps: PublishingDeps,
  trx: Transaction<Schema>,
  row: PostRow,
  publishAt: Date,
): Promise<Change> {
  requireAllowed(row, 'editable')
  const now = deps.clock.now()
  checkPost({ ...row, photos: await photosOf(trx, row.id) }, publishAt, now, row.state)
  const isTakenBack = isToStageAnew(deps, row, publishAt)
  if (isTakenBack) await letGo(trx, row, now)
  const state = nextState(deps, row, publishAt, isTakenBack)
  return {
    values: { publishAt, state, ...CLEARED, ...(isTakenBack ? UNSTAGED : {}) },
    action: 'post.moved',
    facts: { from: row.publishAt.toISOString(), to: publishAt.toISOString() },
  }
}
