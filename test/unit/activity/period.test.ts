import { describe, expect, it } from 'vitest'
import { bucketsOf, periodOf } from '../../../src/activity/figures/period.ts'
import { rhythmOf } from '../../../src/activity/figures/rhythm.ts'
import { dayOf } from '../../../src/activity/figures/unit-row.ts'
import type { Bucket } from '../../../src/activity/index.ts'
import { fromDayNumber, isoDate } from '../../../src/kernel/local-date.ts'
import { parseDate } from '../../../src/kernel/vietnamese-date.ts'

const starts = (from: string, to: string, bucket: Bucket) =>
  bucketsOf({ fromDay: dayOf(from), toDay: dayOf(to) }, bucket).starts.map(day => isoDate(fromDayNumber(day)))

describe('the buckets of a period', () => {
  it('are its days', () => {
    expect(starts('2026-12-31', '2027-01-02', 'day')).toEqual(['2026-12-31', '2027-01-01'])
  })

  it('are the weeks that hold a day of it, from Monday on', () => {
    expect(starts('2026-11-01', '2026-11-10', 'week')).toEqual(['2026-10-26', '2026-11-02', '2026-11-09'])
  })

  it('are the months that hold a day of it, across a year’s end', () => {
    expect(starts('2026-11-30', '2027-02-01', 'month')).toEqual(['2026-11-01', '2026-12-01', '2027-01-01'])
  })

  it('are none when it is empty', () => {
    expect(starts('2026-11-10', '2026-11-10', 'week')).toEqual([])
  })
})

it('A period begins and ends at midnight of the time zone', () => {
  const [from, to] = [parseDate('2026-11-01'), parseDate('2026-12-01')]
  if (from === null || to === null) throw new Error('no days')

  const { fromAt, toAt } = periodOf({ from, to, bucket: 'day' }, 'Asia/Ho_Chi_Minh')

  expect([fromAt, toAt].map(at => at.toISOString())).toEqual([
    '2026-10-31T17:00:00.000Z',
    '2026-11-30T17:00:00.000Z',
  ])
})

describe('the rhythm of publishing', () => {
  const days = (from: number, to: number) => Array.from({ length: to - from }, (_, index) => from + index)

  it('tells the longest run of days without a page post, also before the first and after the last', () => {
    expect(rhythmOf([], days(0, 30)).longestGapDays).toBe(30)
    expect(rhythmOf([5, 20], days(0, 30)).longestGapDays).toBe(14)
    expect(rhythmOf([5], days(0, 30)).longestGapDays).toBe(24)
    expect(rhythmOf([], []).longestGapDays).toBe(0)
  })

  it('leaves days on which nothing is expected out of a run', () => {
    expect(rhythmOf([0], [...days(0, 10), ...days(20, 25)]).longestGapDays).toBe(14)
  })

  it('counts weeks from Monday on', () => {
    // 1970-01-05, day 4, was a Monday.
    expect(rhythmOf([3, 4, 10, 11], []).activeWeeks).toBe(3)
  })
})
