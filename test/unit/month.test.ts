import { describe, expect, test } from 'vitest'
import { isoDate } from '../../src/kernel/local-date.ts'
import { isInMonth, monthOfAddress } from '../../src/web/calendar/month.ts'

const ZONE = 'Asia/Ho_Chi_Minh'
const monthAt = (now: string, written = '') => monthOfAddress(written, new Date(now), ZONE)

describe('a month of the calendar', () => {
  test('is made of whole weeks, Monday first, between local midnights', () => {
    const month = monthAt('2026-11-22T02:00:00Z')

    expect([isoDate(month.days[0] ?? { year: 1, month: 1, day: 1 }), month.days.length]).toEqual([
      '2026-10-26',
      42,
    ])
    expect([month.from.toISOString(), month.to.toISOString()]).toEqual([
      '2026-10-25T17:00:00.000Z',
      '2026-12-06T17:00:00.000Z',
    ])
  })

  test.each([
    ['2026-11-30T16:59:59Z', '2026-11'],
    ['2026-11-30T17:00:00Z', '2026-12'],
    ['2026-12-31T16:59:59Z', '2026-12'],
    ['2026-12-31T17:00:00Z', '2027-01'],
  ])('at %s it is %s in Vietnam', (now, name) => {
    expect(monthAt(now).name).toBe(name)
  })

  test('leads over the year’s end, both ways', () => {
    expect(monthAt('2026-11-22T02:00:00Z', '2026-12')).toMatchObject({ next: '2027-01' })
    expect(monthAt('2026-11-22T02:00:00Z', '2027-01')).toMatchObject({ previous: '2026-12' })
  })

  test('of four weeks holds no day of another month', () => {
    const february = monthAt('2026-11-22T02:00:00Z', '2027-02')

    expect(february.days).toHaveLength(28)
    expect(february.days.every(day => isInMonth(february, day))).toBe(true)
  })

  test.each(['2026-13', 'abc', '2026'])('%s is no month, so the present one is shown', written => {
    expect(monthAt('2026-11-22T02:00:00Z', written).name).toBe('2026-11')
  })
})
