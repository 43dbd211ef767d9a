import { personId } from '../../kernel/ids.ts'
import type { ApprovalRule, ApprovalRules, PostKind } from '../../publishing/index.ts'
import type { Form } from '../form.ts'

/** Names the form's field of one part of a kind's rule. */
export const ruleField = (kind: PostKind, part: keyof ApprovalRule): string => `${kind}.${part}`

/** Reads the rules as they were typed; minutes that are no number become 0, which the rules refuse. */
export const typedRulesOf = (form: Form): ApprovalRules => ({
  ordinary: ruleOf(form, 'ordinary'),
  tribute: ruleOf(form, 'tribute'),
  urgent: ruleOf(form, 'urgent'),
})

function ruleOf(form: Form, kind: PostKind): ApprovalRule {
  const field = (part: keyof ApprovalRule): string => ruleField(kind, part)
  const minutes = form.line(field('deputyAfterMinutes'))
  return {
    approvals: countOf(form.line(field('approvals'))),
    forbidsOwn: form.line(field('forbidsOwn')) === 'yes',
    approverIds: form.all(field('approverIds')).map(personId),
    deputyIds: form.all(field('deputyIds')).map(personId),
    deputyAfterMinutes: minutes === '' ? null : countOf(minutes),
  }
}

const countOf = (text: string): number => (/^\d{1,6}$/.test(text) ? Number(text) : 0)

/** Puts each problem beside the field it concerns: `approval.urgent.approverIds.0` beside `urgent.approverIds`. */
export const ruleProblems = (fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Object.entries(fields).map(([path, sentence]) => [
      path.replace(/^approval\./, '').replace(/\.\d+$/, ''),
      sentence,
    ]),
  )
