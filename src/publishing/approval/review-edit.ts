import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PostRow } from '../delivery/claim-store.ts'
import type { PostKind } from '../post.ts'
import { isApproved } from './approval.ts'
import { findApprovalRules } from './approval-store.ts'
import { decisionsOf } from './decision-store.ts'

interface Edit {
  readonly kind: PostKind
  /** Something that approvers read is another now. */
  readonly isReworded: boolean
}

/** What an edit means for a Post's approvals. */
export interface Reviewed {
  readonly approvalsFromVersion: number
  /** It must be approved (again) before it goes out. */
  readonly needsReview: boolean
  /** It waited for approvals that its new kind does not ask for. */
  readonly isReleased: boolean
}

/**
 * Judges an edit by the rule of the Post's kind. Other words need new approvals; so does another kind, for its rule may
 * name other people, and an urgent Post passes every hold.
 */
export async function reviewEdit(trx: Transaction<Schema>, row: PostRow, edit: Edit): Promise<Reviewed> {
  const rule = (await findApprovalRules(trx))[edit.kind]
  const isOtherKind = edit.kind !== row.kind
  const isAnew = edit.isReworded || isOtherKind
  const approvalsFromVersion = isAnew ? row.version + 1 : row.approvalsFromVersion
  const post = { createdBy: row.createdBy, approvalsFromVersion }
  const isEnough = isApproved(rule, post, await decisionsOf(trx, row.id))
  return {
    approvalsFromVersion,
    needsReview: isAnew && !isEnough,
    isReleased: isEnough && isOtherKind && row.state === 'in-review',
  }
}
