import { AppError } from '../../kernel/errors.ts'
import type { PostId } from '../../kernel/ids.ts'
import { cleanText } from '../../kernel/text.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { changePost } from '../change-post.ts'
import type { PublishingDeps } from '../deps.ts'
import type { ReturnReason } from './approval.ts'
import { requireReadable, type Seen, viaOf, writeDecision } from './write-decision.ts'

export type ReturnInput = Seen & {
  /** What is to be changed, in the reviewer's words; the writer reads it. */
  readonly reason: string
  readonly reasonCode?: ReturnReason
}

/**
 * Gives a Post back to its writer as a draft, with the reason. Earlier approvals no longer count.
 * @throws {INVALID_INPUT} without a reason
 * @throws {STATE_CONFLICT} {STALE_VERSION}
 */
export const returnPost =
  (deps: PublishingDeps) =>
  async (actor: Actor, id: PostId, { reasonCode, ...input }: ReturnInput): Promise<void> => {
    authorize(actor, 'posts.approve')
    const reason = cleanText(input.reason)
    if (reason === '') throw new AppError('INVALID_INPUT', { fields: [{ path: 'reason', code: 'REQUIRED' }] })
    await changePost(deps, actor, id, async (row, trx) => {
      requireReadable(row, input)
      await writeDecision(deps, trx, actor, row, { ...input, decision: 'returned', reasonCode, reason })
      const facts = { reasonCode: reasonCode ?? null, via: viaOf(actor, input) }
      const values = { returnReason: reason, askedAt: null, approvalsFromVersion: row.version + 1 }
      return { values: { state: 'draft', ...values }, action: 'post.returned', facts, told: { note: reason } }
    })
  }
