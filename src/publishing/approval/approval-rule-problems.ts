import type { FieldError } from '../../kernel/errors.ts'
import type { PersonId } from '../../kernel/ids.ts'
import type { PostKind } from '../post.ts'
import {
  type ApprovalRule,
  type ApprovalRules,
  type Approver,
  DEPUTY_AFTER_LEAST,
  DEPUTY_AFTER_MOST,
  isFulfillable,
  MOST_APPROVALS,
} from './approval.ts'

/** Tells everything that is wrong with the rules of these kinds; paths as in `approval.tribute.approvals`. */
export const approvalRuleProblems = (
  rules: ApprovalRules,
  kinds: readonly PostKind[],
  people: readonly Approver[],
): readonly FieldError[] => kinds.flatMap(kind => [...problemsOf(kind, rules[kind], people)])

function* problemsOf(kind: PostKind, rule: ApprovalRule, people: readonly Approver[]): Generator<FieldError> {
  const path = `approval.${kind}`
  const least = kind === 'urgent' ? 1 : 0
  if (rule.approvals < least)
    yield { path: `${path}.approvals`, code: 'TOO_SMALL', values: { minimum: least } }
  if (rule.approvals > MOST_APPROVALS)
    yield { path: `${path}.approvals`, code: 'TOO_BIG', values: { maximum: MOST_APPROVALS } }
  yield* strangers(`${path}.approverIds`, rule.approverIds, people)
  yield* strangers(`${path}.deputyIds`, rule.deputyIds, people)
  if (!isFulfillable(rule, people))
    yield { path: `${path}.approvals`, code: 'APPROVERS_TOO_FEW', values: { approvals: rule.approvals } }
  yield* deputyProblems(path, rule)
}

function* strangers(
  path: string,
  ids: readonly PersonId[],
  people: readonly Approver[],
): Generator<FieldError> {
  for (const [index, id] of ids.entries())
    if (people.every(person => person.id !== id)) yield { path: `${path}.${index}`, code: 'MAY_NOT_APPROVE' }
}

function* deputyProblems(
  path: string,
  { deputyIds, deputyAfterMinutes }: ApprovalRule,
): Generator<FieldError> {
  if (deputyAfterMinutes === null) return
  if (deputyIds.length === 0) yield { path: `${path}.deputyIds`, code: 'DEPUTY_MISSING' }
  if (deputyAfterMinutes < DEPUTY_AFTER_LEAST)
    yield { path: `${path}.deputyAfterMinutes`, code: 'TOO_SMALL', values: { minimum: DEPUTY_AFTER_LEAST } }
  if (deputyAfterMinutes > DEPUTY_AFTER_MOST)
    yield { path: `${path}.deputyAfterMinutes`, code: 'TOO_BIG', values: { maximum: DEPUTY_AFTER_MOST } }
}
