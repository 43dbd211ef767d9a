import { expect, test } from 'vitest'
import { briefingDueAlarms } from '../../../src/watching/briefing-alarm.ts'

const standing = {
  timeZone: 'Asia/Ho_Chi_Minh',
  cutOffDay: null,
  firstMonth: '2026-01',
  isFrozen: () => false,
}
const dueAt = (now: string, more = {}) =>
  briefingDueAlarms({ ...standing, now: new Date(now), ...more }).map(({ subject }) => subject.id)

test('the reviewer is reminded from the morning of the cut-off until the month is frozen', () => {
  expect(dueAt('2026-10-31T00:59:59Z')).toEqual([])
  expect(dueAt('2026-10-31T01:00:00Z')).toEqual(['2026-10'])
  expect(dueAt('2026-11-15T01:00:00Z')).toEqual(['2026-10'])
  expect(dueAt('2026-11-15T01:00:00Z', { isFrozen: () => true })).toEqual([])
})

test('the cut-off is the day that was chosen, and the last one of a shorter month', () => {
  expect(dueAt('2026-10-25T01:00:00Z', { cutOffDay: 25 })).toEqual(['2026-10'])
  expect(dueAt('2027-02-28T01:00:00Z', { cutOffDay: 31 })).toEqual(['2027-02'])
})

test('nobody is reminded of a month before anything was counted', () => {
  expect(dueAt('2026-10-31T01:00:00Z', { firstMonth: null })).toEqual([])
  expect(dueAt('2026-10-31T01:00:00Z', { firstMonth: '2026-11' })).toEqual([])
})
