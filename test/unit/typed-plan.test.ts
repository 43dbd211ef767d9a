import { expect, test } from 'vitest'
import type { OwnPlan } from '../../src/briefing/index.ts'
import { AppError } from '../../src/kernel/errors.ts'
import { refusedPlan } from '../../src/web/plans/typed-plan.ts'

test('a plan is never replaced by somebody who was told of a typing error alone', () => {
  const own = {
    year: 2027,
    plan: { version: 2, lines: [] },
    lastYear: [],
    indicators: [],
  } as unknown as OwnPlan
  const versionAfter = (error: AppError) =>
    refusedPlan(own, { version: 1, lines: [] }, error, 'vi').typed.draft.version

  expect(versionAfter(new AppError('INVALID_INPUT'))).toBe(1)
  expect(versionAfter(new AppError('PLAN_CHANGED'))).toBe(2)
})
