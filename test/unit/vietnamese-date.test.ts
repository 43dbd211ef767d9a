import { describe, expect, test } from 'vitest'
import { isoDate, isoWeekday, type LocalDate, localDateAt, weekOf } from '../../src/kernel/local-date.ts'
import {
  localTimeAt,
  parseDate,
  parseDateRange,
  parseMonth,
  parseTime,
  printCalendarDay,
  printDate,
  printDateRange,
  printDayMonth,
  printMonth,
  printTime,
} from '../../src/kernel/vietnamese-date.ts'

const day = (year: number, month: number, dayOfMonth: number): LocalDate => ({ year, month, day: dayOfMonth })
const SUNDAY = day(2026, 11, 22)

describe('a Vietnamese date', () => {
  test.each([
    ['2026-11-22', '2026-11-22'],
    ['22/11/2026', '2026-11-22'],
    ['22-11-2026', '2026-11-22'],
    [' 2.9.2026 ', '2026-09-02'],
    ['22-11', '2026-11-22'],
    ['22.11', '2026-11-22'],
    ['01/3', '2027-03-01'],
    ['31/12', '2026-12-31'],
    ['29/2/2028', '2028-02-29'],
  ])('%j is read as %s', (text, iso) => {
    const date = parseDate(text, SUNDAY)

    expect(date && isoDate(date)).toBe(iso)
  })

  test.each([
    '31/02/2026',
    '29/2/2027',
    '2026-02-31',
    '0/1/2026',
    '22/13',
    '22/11-2026',
    '22/11/26',
    'hôm nay',
    '',
  ])('%j is refused', text => {
    expect(parseDate(text, SUNDAY)).toBeNull()
  })

  test('a day without a year is refused where there is nothing to guess the year by', () => {
    expect(parseDate('22/11')).toBeNull()
  })

  test.each([
    ['d/M/yyyy', '2/9/2026', '02/9', '9/2026'],
    ['dd/MM/yyyy', '02/09/2026', '02/09', '09/2026'],
  ] as const)('in the style %s it is written %s, %s, %s', (style, full, short, month) => {
    expect(printDate(day(2026, 9, 2), style)).toBe(full)
    expect(printDayMonth(day(2026, 9, 2), style)).toBe(short)
    expect(printMonth({ year: 2026, month: 9 }, style)).toBe(month)
  })

  test('January and February are padded in a day without its year, as in official papers', () => {
    expect(printDayMonth(day(2027, 2, 5), 'd/M/yyyy')).toBe('05/02')
    expect(printDayMonth(day(2027, 3, 1), 'd/M/yyyy')).toBe('01/3')
  })

  test.each([
    [day(2026, 11, 22), 'CN 22/11'],
    [day(2026, 11, 23), 'T2 23/11'],
    [day(2027, 4, 16), 'T6 16/4'],
    [day(1969, 7, 20), 'CN 20/7'],
  ])('its weekday is told: %o', (date, text) => {
    expect(printCalendarDay(date)).toBe(text)
  })

  test('the local day is told in the zone asked for, not in the machine’s', () => {
    const justAfterMidnightInVietnam = new Date('2026-11-21T17:00:00Z')

    expect(localDateAt(justAfterMidnightInVietnam, 'Asia/Ho_Chi_Minh')).toEqual(SUNDAY)
    expect(localDateAt(justAfterMidnightInVietnam, 'UTC')).toEqual(day(2026, 11, 21))
    expect(localTimeAt(justAfterMidnightInVietnam, 'Asia/Ho_Chi_Minh')).toEqual({ hour: 0, minute: 0 })
  })
})

describe('a run of days', () => {
  test.each([
    ['16–22/11/2026', '2026-11-16', '2026-11-22', '16–22/11/2026'],
    ['16 - 22/11/2026', '2026-11-16', '2026-11-22', '16–22/11/2026'],
    ['2026-11-30/2026-12-06', '2026-11-30', '2026-12-06', '30/11–6/12/2026'],
    ['28/12/2026 – 3/1/2027', '2026-12-28', '2027-01-03', '28/12/2026–3/1/2027'],
    ['30/11-6/12/2026', '2026-11-30', '2026-12-06', '30/11–6/12/2026'],
  ])('%j is read and written back', (text, from, to, printed) => {
    const range = parseDateRange(text)

    expect(range && [isoDate(range.from), isoDate(range.to)]).toEqual([from, to])
    expect(range && printDateRange(range, 'd/M/yyyy')).toBe(printed)
  })

  test.each(['22–16/11/2026', '16–31/2/2026', '0–3/1/2026', 'tuần 47', '16/11/2026', ''])(
    '%j is refused',
    text => {
      expect(parseDateRange(text)).toBeNull()
    },
  )

  test('a week is Monday to Sunday around any of its days', () => {
    const week = weekOf(SUNDAY)

    expect([isoDate(week.from), isoDate(week.to)]).toEqual(['2026-11-16', '2026-11-22'])
    expect([isoWeekday(week.from), isoWeekday(week.to)]).toEqual([1, 7])
  })
})

describe('a time of day and a month', () => {
  test.each([
    ['05:30', '05:30', '05 giờ 30'],
    ['6h30', '06:30', '06 giờ 30'],
    ['6g', '06:00', '06 giờ 00'],
    ['13 giờ 05', '13:05', '13 giờ 05'],
    ['0:00', '00:00', '00 giờ 00'],
  ])('%j is read and written back', (text, digits, words) => {
    const time = parseTime(text)

    expect(time && printTime(time, 'HH:mm')).toBe(digits)
    expect(time && printTime(time, 'HH giờ mm')).toBe(words)
  })

  test.each(['24:00', '12:60', '7', 'trưa', ''])('%j is not a time', text => {
    expect(parseTime(text)).toBeNull()
  })

  test.each([
    ['2026-11', { year: 2026, month: 11 }],
    ['11/2026', { year: 2026, month: 11 }],
    ['tháng 3/2027', { year: 2027, month: 3 }],
    ['13/2026', null],
    ['2026', null],
  ])('%j is read as a month', (text, month) => {
    expect(parseMonth(text)).toEqual(month)
  })
})
