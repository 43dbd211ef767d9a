import { describe, expect, test } from 'vitest'
import { clockOf, receiptOf } from '../../../src/intake/takedown/takedown.ts'
import { isWorkingDay, plusWorkingDays } from '../../../src/intake/takedown/working-days.ts'
import { isoDate } from '../../../src/kernel/local-date.ts'
import { parseDate } from '../../../src/kernel/vietnamese-date.ts'

const day = (text: string) => parseDate(text) ?? { year: 0, month: 0, day: 0 }

describe('a working day', () => {
  test.each([
    ['2026-11-23', true, 'a Monday'],
    ['2026-11-22', false, 'a Sunday'],
    ['2026-11-21', false, 'a Saturday'],
    ['2027-01-01', false, 'New Year'],
    ['2027-02-05', false, 'the last day of the lunar year'],
    ['2027-02-09', false, 'the fourth day of Tết'],
    ['2027-02-10', true, 'the fifth'],
    ['2027-04-16', false, 'the Hùng Kings'],
    ['2026-04-30', false, 'the day of reunification'],
    ['2026-09-02', false, 'the national day'],
  ])('%s: %s (%s)', (text, is) => {
    expect(isWorkingDay(day(text))).toBe(is)
  })

  test.each([
    ['2026-11-20', '2026-11-24', 'over a week-end'],
    ['2026-11-23', '2026-11-25', 'within a week'],
    ['2027-02-04', '2027-02-11', 'over Tết'],
  ])('two after %s are over with %s (%s)', (from, to) => {
    expect(isoDate(plusWorkingDays(day(from), 2))).toBe(to)
  })
})

test('a request’s clock ends with local days: asked on Sunday, to be answered by Tuesday’s end', () => {
  expect(clockOf(new Date('2026-11-22T14:00:00Z'), 'Asia/Ho_Chi_Minh')).toEqual({
    targetAt: new Date('2026-11-23T14:00:00Z'),
    answerDueAt: new Date('2026-11-24T17:00:00Z'),
    stopDueAt: new Date('2026-12-07T17:00:00Z'),
  })
})

test('a receipt number has no sign that is mistaken for another', () => {
  expect(receiptOf({ year: 2026, month: 11, day: 2 }, 'a0_Z')).toMatch(/^YC-0211-[A-HJ-NP-Z2-9]{4}$/)
})
