import type { UpdateObject } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import type { AmendmentId, PostId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { changePost } from '../change-post.ts'
import { ring } from '../delivery/attempt-step.ts'
import type { PostRow } from '../delivery/claim-store.ts'
import type { PublishingDeps } from '../deps.ts'
import { requireAllowed } from '../post.ts'
import { amendmentsOf, answerFailed } from './amendment-store.ts'
import { closeAmendment } from './raise-amendment.ts'

/**
 * Goes on with an amendment that failed, as if it were asked for now; one that did not fail stays as it is.
 * @throws {AMENDMENT_NOT_FOUND}
 * @throws {STATE_CONFLICT} when the Post is not out any more
 */
export const retryAmendment =
  (deps: PublishingDeps) =>
  async (actor: Actor, post: PostId, id: AmendmentId): Promise<void> => {
    const again = { state: 'waiting', askedAt: deps.clock.now(), problemCode: null, remedy: null } as const
    // At least one try stays counted: what it may have written is looked for before it is written again.
    const values = { ...again, settledAt: null, tries: 1 }
    const row = await answer(deps, actor, { post, id }, 'post.amendment-retried', values)
    await ring(deps, 'amendPost', { postId: post, turn: row.turn }, deps.clock.now())
  }

/** Gives up an amendment that failed: the Page stays as it is. @throws {AMENDMENT_NOT_FOUND} {STATE_CONFLICT} */
export const dismissAmendment =
  (deps: PublishingDeps) =>
  async (actor: Actor, post: PostId, id: AmendmentId): Promise<void> => {
    const values = { state: 'dismissed', settledAt: deps.clock.now() } as const
    await answer(deps, actor, { post, id }, 'post.amendment-dismissed', values)
  }

async function answer(
  deps: PublishingDeps,
  actor: Actor,
  { post, id }: { readonly post: PostId; readonly id: AmendmentId },
  action: string,
  values: UpdateObject<Schema, 'postAmendments'>,
): Promise<PostRow> {
  authorize(actor, 'posts.write')
  return changePost(deps, actor, post, async (row, trx) => {
    const amendment = (await amendmentsOf(trx, [post])).find(one => one.id === id)
    if (amendment === undefined) throw new AppError('AMENDMENT_NOT_FOUND')
    requireAllowed(row, 'amendable')
    if (!(await answerFailed(trx, id, values))) return null
    await closeAmendment(trx, post, deps.clock.now())
    return { values: {}, action, facts: { kind: amendment.kind } }
  })
}
