import { checkLadder, DEFAULT_LADDER } from '../../../src/activity/following-up/ladder.ts'
import { DEFAULT_RETENTION, readRetention } from '../../../src/intake/index.ts'
import { AppError } from '../../../src/kernel/errors.ts'
import { personId } from '../../../src/kernel/ids.ts'
import { type Approver, changedKinds, DEFAULT_RULES } from '../../../src/publishing/approval/approval.ts'
import { approvalRuleProblems } from '../../../src/publishing/approval/approval-rule-problems.ts'
import { DEFAULT_TIMING } from '../../../src/publishing/index.ts'
import { readTiming } from '../../../src/publishing/timing/timing.ts'
import type { LadderUses } from '../../../src/web/activity-uses.ts'
import type { RetentionUses } from '../../../src/web/intake-uses.ts'
import type { RuleUses } from '../../../src/web/officer-uses.ts'

const REVIEWERS: readonly Approver[] = [
  { id: personId('person-2'), name: 'Bí thư', role: 'reviewer' },
  { id: personId('person-4'), name: 'Phó bí thư', role: 'reviewer' },
]

/** Keeps the rules in memory, checked as in life. */
export function createFakeRules(): RuleUses & RetentionUses & LadderUses {
  let timing = DEFAULT_TIMING
  let rules = DEFAULT_RULES
  let retention = DEFAULT_RETENTION
  let ladder = DEFAULT_LADDER
  return {
    getApprovalRules: async () => ({ rules, reviewers: REVIEWERS, tooFew: ['urgent'] }),
    setApprovalRules: async (_, typed) => {
      const fields = approvalRuleProblems(typed, changedKinds(rules, typed), REVIEWERS)
      if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
      rules = typed
    },
    getRetentionRules: async () => retention,
    setRetentionRules: async (_, typed) => {
      retention = readRetention(typed)
    },
    getLadder: async () => ladder,
    setLadder: async (_, typed) => {
      ladder = checkLadder(typed)
    },
    getTimingRules: async () => timing,
    setTimingRules: async (_, typed) => {
      timing = readTiming(typed)
    },
  }
}
