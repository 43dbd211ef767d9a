import type { BranchActivity } from '../branch-activity.ts'

/**
 * Why a branch is looked at, the most needed first: its Page cannot be read, so nobody knows; it is silent for longer
 * than its target allows; it has less than half of its target; it has published often enough; it has not, and no whole
 * event is expected yet; nothing is expected.
 */
export const NEEDS = ['unreadable', 'silent', 'behind', 'steady', 'not-due', 'excused'] as const
export type Need = (typeof NEEDS)[number]

/** Tells why a branch is looked at. */
export function needOf(branch: BranchActivity): Need {
  const { countable, events, target, targetShare, silentExpectedDays, longestGapAllowedDays } = branch
  if (!countable) return 'unreadable'
  if (target === null || targetShare === null) return 'excused'
  if (silentExpectedDays > longestGapAllowedDays) return 'silent'
  if (events === 0 && target < 1) return 'not-due'
  return targetShare < 0.5 ? 'behind' : 'steady'
}

/** Sorts branches by need, those that have been silent for longer and have less of their target first. */
export const sortedByNeed = (branches: readonly BranchActivity[]): BranchActivity[] =>
  branches.toSorted(
    (a, b) =>
      NEEDS.indexOf(needOf(a)) - NEEDS.indexOf(needOf(b)) ||
      silenceOf(b) - silenceOf(a) ||
      (a.targetShare ?? 0) - (b.targetShare ?? 0),
  )

const silenceOf = ({ silentDays }: BranchActivity): number => silentDays ?? Number.MAX_SAFE_INTEGER
