import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayNumber, fromDayNumber, isoDate } from '../../src/kernel/local-date.ts'
import { lunarYearName, toLunar, toSolar } from '../../src/kernel/lunar-calendar.ts'
import { parseDate } from '../../src/kernel/vietnamese-date.ts'

/** Year, its name, mùng 1 Tết, Giỗ Tổ (10/3), Trung thu (15/8), leap month. Published calendars of Vietnam. */
const YEARS = [
  [2026, 'Bính Ngọ', '2026-02-17', '2026-04-26', '2026-09-25', null],
  [2027, 'Đinh Mùi', '2027-02-06', '2027-04-16', '2027-09-15', null],
  [2028, 'Mậu Thân', '2028-01-26', '2028-04-04', '2028-10-03', 5],
  [2029, 'Kỷ Dậu', '2029-02-13', '2029-04-23', '2029-09-22', null],
  [2030, 'Canh Tuất', '2030-02-02', '2030-04-12', '2030-09-12', null],
  [2031, 'Tân Hợi', '2031-01-23', '2031-04-01', '2031-10-01', 3],
  [2032, 'Nhâm Tý', '2032-02-11', '2032-04-19', '2032-09-19', null],
  [2033, 'Quý Sửu', '2033-01-31', '2033-04-09', '2033-09-08', 11],
] as const

const TET_OF_OTHER_YEARS = [
  [1985, '1985-01-21'],
  [2007, '2007-02-17'],
  [2024, '2024-02-10'],
  [2025, '2025-01-29'],
] as const

const solar = (year: number, month: number, day: number, isLeap = false): string | null => {
  const date = toSolar({ year, month, day, isLeap })
  return date && isoDate(date)
}

describe('the lunar calendar', () => {
  test.each(YEARS)('%i %s has its Tết, Giỗ Tổ and Trung thu', (year, name, tet, gioTo, trungThu) => {
    expect(lunarYearName(year)).toBe(name)
    expect(solar(year, 1, 1)).toBe(tet)
    expect(solar(year, 3, 10)).toBe(gioTo)
    expect(solar(year, 8, 15)).toBe(trungThu)
  })

  test.each(YEARS)(
    '%i %s repeats exactly its leap month',
    (year, _name, _tet, _gioTo, _trungThu, leapMonth) => {
      const repeated = Array.from({ length: 12 }, (_, index) => index + 1).filter(month =>
        solar(year, month, 1, true),
      )

      expect(repeated).toEqual(leapMonth === null ? [] : [leapMonth])
    },
  )

  test.each(TET_OF_OTHER_YEARS)('Tết %i falls on %s', (year, tet) => {
    expect(solar(year, 1, 1)).toBe(tet)
  })

  test('there is no 30 Tết from 2025 to 2032, and there is one in 2033', () => {
    const hasThirtieth = [2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033].filter(
      tetYear => solar(tetYear - 1, 12, 30) !== null,
    )

    expect(hasThirtieth).toEqual([2033])
  })

  test('a solar day and its lunar date lead to each other, all through two centuries', () => {
    const from = dayNumber({ year: 1900, month: 2, day: 1 })
    const to = dayNumber({ year: 2100, month: 1, day: 1 })

    fc.assert(
      fc.property(fc.integer({ min: from, max: to }), day => {
        const date = fromDayNumber(day)

        expect(toSolar(toLunar(date))).toEqual(date)
      }),
    )
  })

  test.each([
    ['2027-02-05', { year: 2026, month: 12, day: 29, isLeap: false }],
    ['2028-07-01', { year: 2028, month: 5, day: 9, isLeap: true }],
    ['2026-11-22', { year: 2026, month: 10, day: 14, isLeap: false }],
  ])('%s is told in lunar form', (text, lunar) => {
    const date = parseDate(text)

    expect(date && toLunar(date)).toEqual(lunar)
  })
})
