import { describe, expect, it } from 'vitest'
import { isoDate } from '../../../src/kernel/local-date.ts'
import { occurrencesAhead } from '../../../src/planning/recurrence.ts'

const SUNDAY_EVENING = { weekday: 7, time: '19:30', leadDays: 14 }

const ahead = (now: string, given: Partial<typeof SUNDAY_EVENING> = {}, timeZone = 'Asia/Ho_Chi_Minh') =>
  occurrencesAhead({ ...SUNDAY_EVENING, ...given }, new Date(now), timeZone).map(
    ({ date, at }) => `${isoDate(date)} ${at.toISOString().slice(0, 16)}`,
  )

describe('a column comes back', () => {
  it('on its weekday at its local time, as far ahead as it is drafted', () => {
    expect(ahead('2026-11-22T02:00Z')).toEqual([
      '2026-11-22 2026-11-22T12:30',
      '2026-11-29 2026-11-29T12:30',
      '2026-12-06 2026-12-06T12:30',
    ])
  })

  it('not for a time that has passed, nor for this very moment', () => {
    expect(ahead('2026-11-22T12:30Z', { leadDays: 7 })).toEqual(['2026-11-29 2026-11-29T12:30'])
  })

  it('on the last day of its lead, and not a day later', () => {
    expect(ahead('2026-11-23T02:00Z', { leadDays: 6 })).toEqual(['2026-11-29 2026-11-29T12:30'])
    expect(ahead('2026-11-23T02:00Z', { leadDays: 5 })).toEqual([])
  })

  it('over the end of a year', () => {
    expect(ahead('2026-12-28T02:00Z', { weekday: 4 })).toEqual([
      '2026-12-31 2026-12-31T12:30',
      '2027-01-07 2027-01-07T12:30',
    ])
  })

  it('over a February of twenty-eight days, and of twenty-nine', () => {
    expect(ahead('2027-02-27T02:00Z', { weekday: 1, leadDays: 7 })).toEqual(['2027-03-01 2027-03-01T12:30'])
    expect(ahead('2028-02-27T02:00Z', { weekday: 2, leadDays: 7 })).toEqual(['2028-02-29 2028-02-29T12:30'])
  })

  it('on the local day, which begins at 17:00 of the day before in UTC', () => {
    expect(ahead('2026-11-21T16:59Z', { time: '00:30', leadDays: 1 })).toEqual([
      '2026-11-22 2026-11-21T17:30',
    ])
    expect(ahead('2026-11-21T17:31Z', { time: '00:30', leadDays: 1 })).toEqual([])
  })

  it('at the same time of day before and after clocks change', () => {
    expect(ahead('2026-10-18T02:00Z', { leadDays: 8 }, 'Europe/Berlin')).toEqual([
      '2026-10-18 2026-10-18T17:30',
      '2026-10-25 2026-10-25T18:30',
    ])
  })
})
