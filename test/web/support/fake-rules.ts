import { DEFAULT_TIMING } from '../../../src/publishing/index.ts'
import { readTiming } from '../../../src/publishing/timing.ts'
import type { RuleUses } from '../../../src/web/officer-uses.ts'

/** Keeps the rules in memory, checked as in life. */
export function createFakeRules(): RuleUses {
  let timing = DEFAULT_TIMING
  return {
    getTimingRules: async () => timing,
    setTimingRules: async (_, typed) => {
      timing = readTiming(typed)
    },
  }
}
