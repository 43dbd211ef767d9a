import { AppError } from '../kernel/errors.ts'
import type { PostId } from '../kernel/ids.ts'
import { cleanText } from '../kernel/text.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { requireNoBlanks } from './blank.ts'
import { changePost } from './change-post.ts'
import type { PublishingDeps } from './deps.ts'
import type { PostState } from './post.ts'

/** Approves a Post that waits for review: it is scheduled for its time. @throws {STATE_CONFLICT} */
export const approvePost =
  (deps: PublishingDeps) =>
  async (actor: Actor, id: PostId): Promise<void> => {
    authorize(actor, 'posts.approve')
    await changePost(deps, actor, id, row => {
      requireState(row.state, 'in-review')
      return { values: { state: 'scheduled', returnReason: null }, action: 'post.approved' }
    })
  }

/** Gives a Post back to its writer as a draft, with the reason. @throws {STATE_CONFLICT} */
export const returnPost =
  (deps: PublishingDeps) =>
  async (actor: Actor, id: PostId, reason: string): Promise<void> => {
    authorize(actor, 'posts.approve')
    await changePost(deps, actor, id, row => {
      requireState(row.state, 'in-review')
      const returnReason = cleanText(reason)
      return {
        values: { state: 'draft', returnReason },
        action: 'post.returned',
        told: { note: returnReason },
      }
    })
  }

/**
 * Puts a draft forward: for review where the rule asks for it, else straight into the schedule.
 * @throws {STATE_CONFLICT} when it is no draft
 * @throws {POST_BLANKS_LEFT} when blanks of its template are still to be filled
 */
export const submitPost =
  (deps: PublishingDeps, mustBeApproved: () => Promise<boolean>) =>
  async (actor: Actor, id: PostId): Promise<void> => {
    authorize(actor, 'posts.write')
    const state = (await mustBeApproved()) ? 'in-review' : 'scheduled'
    await changePost(deps, actor, id, row => {
      requireState(row.state, 'draft')
      requireNoBlanks(row.message)
      return { values: { state, returnReason: null }, action: 'post.submitted' }
    })
  }

function requireState(state: PostState, wanted: PostState): void {
  if (state !== wanted) throw new AppError('STATE_CONFLICT', { values: { state, wanted } })
}
