import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { isApprovalRequired, saveApprovalRule } from './approval-store.ts'
import type { PublishingDeps } from './deps.ts'

type Deps = Pick<PublishingDeps, 'db' | 'clock'>

/** Tells whether Posts need a reviewer's approval. */
export const getApprovalRule =
  ({ db }: Deps) =>
  async (actor: Actor): Promise<boolean> => {
    authorize(actor, 'posts.read')
    return isApprovalRequired(db)
  }

/** Sets whether Posts written from now on need a reviewer's approval. */
export const setApprovalRule =
  ({ db, clock }: Deps) =>
  async (actor: Actor, required: boolean): Promise<void> => {
    authorize(actor, 'rules.write')
    await db.transaction().execute(async trx => {
      await saveApprovalRule(trx, required)
      const subject = { kind: 'rule', id: 'approval' }
      await appendAudit(
        trx,
        { actor, action: 'rule.approval-set', subject, facts: { required } },
        clock.now(),
      )
    })
  }
