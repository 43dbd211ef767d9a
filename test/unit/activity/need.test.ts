import { expect, it } from 'vitest'
import { type BranchActivity, needOf } from '../../../src/activity/index.ts'
import { someActivity } from '../../web/support/fake-activity.ts'

const OWED = { target: 8, targetShare: 0, events: 0, silentExpectedDays: 15, longestGapAllowedDays: 14 }

it.each<[string, Partial<BranchActivity>]>([
  ['unreadable', { ...OWED, countable: false }],
  ['silent', OWED],
  ['behind', { ...OWED, silentExpectedDays: 14 }],
  ['behind', { ...OWED, events: 3, targetShare: 0.375, silentExpectedDays: 2 }],
  ['steady', { ...OWED, events: 4, targetShare: 0.5, silentExpectedDays: 2 }],
  ['not-due', { ...OWED, target: 0.99, silentExpectedDays: 7 }],
  ['steady', { ...OWED, target: 0.99, events: 1, targetShare: 1.01, silentExpectedDays: 2 }],
  ['excused', { ...OWED, target: null, targetShare: null }],
])('a branch is %s with %o', (need, given) => {
  expect(needOf(someActivity(given))).toBe(need)
})
