import { describe, expect, test } from 'vitest'
import { personId } from '../../../src/kernel/ids.ts'
import {
  type ApprovalRule,
  type Approver,
  DEFAULT_RULES,
  isApproved,
  isFulfillable,
  objectionToApproval,
  readApprovalRules,
} from '../../../src/publishing/approval/approval.ts'
import { approvalRuleProblems } from '../../../src/publishing/approval/approval-rule-problems.ts'

const [SECRETARY, OFFICER, DEPUTY] = [personId('secretary'), personId('officer'), personId('deputy')]
const PEOPLE: readonly Approver[] = [
  { id: SECRETARY, name: 'Bí thư', role: 'reviewer' },
  { id: OFFICER, name: 'Cán bộ', role: 'officer' },
  { id: DEPUTY, name: 'Phó bí thư', role: 'reviewer' },
]
const POST = { createdBy: OFFICER, approvalsFromVersion: 3 }

const rule = (given: Partial<ApprovalRule> = {}): ApprovalRule => ({ ...DEFAULT_RULES.ordinary, ...given })
const approved = (actorId: string, version: number) => ({ actorId, version, decision: 'approved' as const })

describe('who may still approve', () => {
  test.each([
    ['anybody, where nobody is named', SECRETARY, rule(), [], null],
    ['the writer, where the rule lets them', OFFICER, rule(), [], null],
    ['not the writer, where the rule forbids it', OFFICER, rule({ forbidsOwn: true }), [], 'own'],
    ['nobody twice', SECRETARY, rule(), [approved(SECRETARY, 3)], 'given'],
    ['again, once the text was changed', SECRETARY, rule(), [approved(SECRETARY, 2)], null],
    ['only those named', DEPUTY, rule({ approverIds: [SECRETARY] }), [], 'not-named'],
    ['a deputy too', DEPUTY, rule({ approverIds: [SECRETARY], deputyIds: [DEPUTY] }), [], null],
    [
      'not the writer, although named',
      OFFICER,
      rule({ forbidsOwn: true, approverIds: [OFFICER] }),
      [],
      'own',
    ],
  ] as const)('%s', (_, id, asked, given, objection) => {
    expect(objectionToApproval(asked, POST, given, { id })).toBe(objection)
  })

  test('a returned Post counts no approval from before', () => {
    const given = [approved(SECRETARY, 2), { ...approved(DEPUTY, 3), decision: 'returned' as const }]

    expect(isApproved(rule({ approvals: 1 }), POST, given)).toBe(false)
  })
})

describe('a rule that nobody can fulfil', () => {
  const [secretary, officer] = [PEOPLE.slice(0, 1), PEOPLE.slice(1, 2)]
  test.each([
    ['none is always fulfilled', rule(), [], true],
    ['one needs one', rule({ approvals: 1 }), [], false],
    ['two need two', rule({ approvals: 2 }), secretary, false],
    ['two are enough for two', rule({ approvals: 2 }), PEOPLE.slice(0, 2), true],
    ['an approver who writes needs another', rule({ approvals: 1, forbidsOwn: true }), officer, false],
    ['an approver who never writes does not', rule({ approvals: 1, forbidsOwn: true }), secretary, true],
    ['two, never one’s own, need three', rule({ approvals: 2, forbidsOwn: true }), PEOPLE.slice(0, 2), false],
    ['three are enough', rule({ approvals: 2, forbidsOwn: true }), PEOPLE, true],
    ['those not named do not help', rule({ approvals: 2, approverIds: [SECRETARY] }), PEOPLE, false],
  ] as const)('%s', (_, asked, people, isPossible) => {
    expect(isFulfillable(asked, people)).toBe(isPossible)
  })

  test('is told at its place, with everything else that is wrong', () => {
    const urgent = rule({ approvals: 0, deputyAfterMinutes: 1, approverIds: [personId('gone')] })
    const rules = { ...DEFAULT_RULES, ordinary: rule({ approvals: 2 }), urgent }

    const problems = approvalRuleProblems(rules, ['ordinary', 'urgent'], PEOPLE.slice(0, 1))

    expect(problems.map(({ path, code }) => [path, code])).toEqual([
      ['approval.ordinary.approvals', 'APPROVERS_TOO_FEW'],
      ['approval.urgent.approvals', 'TOO_SMALL'],
      ['approval.urgent.approverIds.0', 'MAY_NOT_APPROVE'],
      ['approval.urgent.deputyIds', 'DEPUTY_MISSING'],
      ['approval.urgent.deputyAfterMinutes', 'TOO_SMALL'],
    ])
  })
})

test.each([
  ['nothing', undefined, DEFAULT_RULES],
  ['the first version’s yes', { required: true }, { ...DEFAULT_RULES, ordinary: rule({ approvals: 1 }) }],
  ['the first version’s no', { required: false }, DEFAULT_RULES],
  ['nonsense', { ordinary: 'two' }, DEFAULT_RULES],
  ['today’s', DEFAULT_RULES, DEFAULT_RULES],
])('reads %s', (_, stored, rules) => {
  expect(readApprovalRules(stored)).toEqual(rules)
})
