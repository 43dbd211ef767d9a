import { AppError } from '../../kernel/errors.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { PublishingDeps } from '../deps.ts'
import { POST_KINDS, type PostKind } from '../post.ts'
import { type ApprovalRules, type Approver, changedKinds, isFulfillable } from './approval.ts'
import { approvalRuleProblems } from './approval-rule-problems.ts'
import { findApprovalRules, findReviewers, saveApprovalRules } from './approval-store.ts'

type Deps = Pick<PublishingDeps, 'db' | 'clock'>

/** The rules with the people they may name. */
export interface ApprovalSetting {
  readonly rules: ApprovalRules
  readonly reviewers: readonly Approver[]
  /** Kinds for which there are too few people today. */
  readonly tooFew: readonly PostKind[]
}

/** Tells which kinds of Posts need whose approval. */
export const getApprovalRules =
  ({ db }: Deps) =>
  async (actor: Actor): Promise<ApprovalSetting> => {
    authorize(actor, 'rules.read')
    const [rules, reviewers] = await Promise.all([findApprovalRules(db), findReviewers(db)])
    return { rules, reviewers, tooFew: POST_KINDS.filter(kind => !isFulfillable(rules[kind], reviewers)) }
  }

/**
 * Sets which kinds of Posts need whose approval. Kinds that stay as they were are not judged again.
 * @throws {INVALID_INPUT} naming every rule that is wrong or that nobody could fulfil
 */
export const setApprovalRules =
  ({ db, clock }: Deps) =>
  async (actor: Actor, rules: ApprovalRules): Promise<void> => {
    authorize(actor, 'rules.write')
    await db.transaction().execute(async trx => {
      const kinds = changedKinds(await findApprovalRules(trx), rules)
      const fields = approvalRuleProblems(rules, kinds, await findReviewers(trx))
      if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
      await saveApprovalRules(trx, rules)
      const facts = Object.fromEntries(POST_KINDS.map(kind => [kind, rules[kind].approvals]))
      const subject = { kind: 'rule', id: 'approval' }
      await appendAudit(trx, { actor, action: 'rule.approval-set', subject, facts }, clock.now())
    })
  }
