import { plus } from '../../kernel/time.ts'
import { systemActor } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { PostRow } from '../delivery/claim-store.ts'
import type { PublishingDeps } from '../deps.ts'
import { deputyDueAt } from './approval.ts'
import { findApprovalRules } from './approval-store.ts'
import { tellDeputies } from './ask-approvers.ts'
import { findAskedPosts, saveDeputiesTold } from './asked-store.ts'
import { DECISION_LINK_TRACE_MS } from './decision-link.ts'
import { dropOldDecisionLinks } from './decision-store.ts'

const ACTOR = systemActor('escalate-approvals')

/** Tells the deputies, once, of Posts that wait longer for approval than their rule allows. Idempotent. */
export const escalateApprovals =
  (deps: Pick<PublishingDeps, 'db' | 'clock' | 'ids'>) => async (): Promise<void> => {
    const now = deps.clock.now()
    const rules = await findApprovalRules(deps.db)
    for (const { id, kind, askedAt } of await findAskedPosts(deps.db)) {
      const dueAt = askedAt && deputyDueAt(rules[kind], askedAt)
      if (dueAt !== null && dueAt <= now) await escalate(deps, id, now)
    }
    await dropOldDecisionLinks(deps.db, plus(now, -DECISION_LINK_TRACE_MS))
  }

async function escalate(
  { db, ids }: Pick<PublishingDeps, 'db' | 'ids'>,
  id: PostRow['id'],
  now: Date,
): Promise<void> {
  await db.transaction().execute(async trx => {
    const post = await saveDeputiesTold(trx, id, now)
    if (post === undefined) return
    const deputies = await tellDeputies(ids, trx, post, now)
    const facts = { deputies: deputies.map(({ id: deputy }) => deputy) }
    const subject = { kind: 'post', id }
    await appendAudit(trx, { actor: ACTOR, action: 'post.approval-escalated', subject, facts }, now)
  })
}
