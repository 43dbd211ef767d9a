import { describe, expect, test } from 'vitest'
import { occasionId } from '../../../src/kernel/ids.ts'
import { isoDate, type LocalDate } from '../../../src/kernel/local-date.ts'
import { parseDate } from '../../../src/kernel/vietnamese-date.ts'
import {
  horizonFrom,
  type Occasion,
  type OccasionDate,
  occasionDates,
  publishAtOf,
} from '../../../src/planning/occasion.ts'
import { occasionFile } from '../../support/occasion-file.ts'

const day = (text: string): LocalDate => parseDate(text) ?? { year: 1, month: 1, day: 1 }
const between = (from: string, to: string, occasions = occasionFile.occasions) =>
  occasionDates(occasions, day(from), day(to))
const dateOf = (dates: readonly OccasionDate[], id: string) =>
  dates.filter(({ occasion }) => occasion.id === id).map(({ date }) => isoDate(date))

const own = (given: Partial<Occasion>): Occasion => ({
  id: occasionId('own'),
  name: 'Ngày thành lập xã',
  calendar: 'solar',
  day: 1,
  month: 7,
  offsetDays: 0,
  localTime: '06:30',
  baseYear: null,
  kind: 'ordinary',
  templateId: null,
  leadDays: 14,
  note: null,
  ...given,
})

/** Mùng 1 Tết, giao thừa, Giỗ Tổ, Trung thu, as published. */
const LUNAR_YEARS = [
  [2026, '2026-02-17', '2026-02-16', '2026-04-26', '2026-09-25'],
  [2027, '2027-02-06', '2027-02-05', '2027-04-16', '2027-09-15'],
  [2028, '2028-01-26', '2028-01-25', '2028-04-04', '2028-10-03'],
  [2029, '2029-02-13', '2029-02-12', '2029-04-23', '2029-09-22'],
  [2030, '2030-02-02', '2030-02-01', '2030-04-12', '2030-09-12'],
  [2031, '2031-01-23', '2031-01-22', '2031-04-01', '2031-10-01'],
  [2032, '2032-02-11', '2032-02-10', '2032-04-19', '2032-09-19'],
  [2033, '2033-01-31', '2033-01-30', '2033-04-09', '2033-09-08'],
] as const

describe('occasions of the lunar calendar', () => {
  test.each(LUNAR_YEARS)('%i: Tết, its eve, Giỗ Tổ and Trung thu', (year, tet, eve, gioTo, trungThu) => {
    const dates = between(`${year}-01-01`, `${year + 1}-01-01`)

    expect(dateOf(dates, 'tet-mung-1')).toEqual([tet])
    expect(dateOf(dates, 'giao-thua')).toEqual([eve])
    expect(dateOf(dates, 'gio-to-hung-vuong')).toEqual([gioTo])
    expect(dateOf(dates, 'trung-thu')).toEqual([trungThu])
  })

  test('the eve of Tết is the 29th where there is no 30th, and texts speak of mùng 1', () => {
    const [eve] = between('2027-02-05', '2027-02-06')

    expect(eve).toMatchObject({ occasion: { id: 'giao-thua' }, lunar: { day: 29, month: 12 } })
    expect(eve && isoDate(eve.ruleDay)).toBe('2027-02-06')
  })

  test('an occasion in a month that is repeated comes once, in the regular month', () => {
    const fifthMonth = own({ calendar: 'lunar', day: 5, month: 5 })

    expect(dateOf(between('2028-01-01', '2029-01-01', [fifthMonth]), 'own')).toEqual(['2028-05-28'])
  })

  test('ông Táo belongs to the lunar year that ends, also where the solar one has begun', () => {
    const dates = between('2027-01-01', '2028-02-01').filter(({ occasion }) => occasion.id === 'ong-tao')

    expect(dates.map(({ year, date }) => [year, isoDate(date)])).toEqual([
      [2026, '2027-01-30'],
      [2027, '2028-01-19'],
    ])
  })

  test('the 30th of a month that has 29 days is kept on the 29th', () => {
    const thirtieth = own({ calendar: 'lunar', day: 30, month: 12 })

    const dates = between('2027-01-01', '2034-01-01', [thirtieth]).map(({ lunar }) => lunar?.day)

    expect(dates).toEqual([29, 29, 29, 29, 29, 29, 30])
  })
})

describe('occasions of the solar calendar', () => {
  const COUNTS_2027 = [
    ['hoc-sinh-sinh-vien', '2027-01-09', 77],
    ['thanh-lap-dang', '2027-02-03', 97],
    ['thanh-lap-doan', '2027-03-26', 96],
    ['thanh-lap-doi', '2027-05-15', 86],
    ['ngay-sinh-bac-ho', '2027-05-19', 137],
    ['thuong-binh-liet-si', '2027-07-27', 80],
    ['quoc-khanh', '2027-09-02', 82],
    ['thanh-lap-hoi', '2027-10-15', 71],
    ['quan-doi-nhan-dan', '2027-12-22', 83],
  ] as const

  test.each(COUNTS_2027)('%s on %s counts %i years', (id, date, anniversary) => {
    const found = between('2027-01-01', '2028-01-01').find(({ occasion }) => occasion.id === id)

    expect(found && isoDate(found.date)).toBe(date)
    expect(found).toMatchObject({ anniversary, isRound: anniversary % 5 === 0 })
  })

  test.each(['04-30', '05-01', '06-01', '08-19', '10-20', '11-20', '11-24', '12-05', '04-14'])(
    '%s is in the list',
    date => {
      expect(between(`2027-${date}`, '2028-01-01')[0]?.date).toEqual(day(`2027-${date}`))
    },
  )

  test('29 February is kept on the 28th in other years', () => {
    const dates = between('2027-01-01', '2029-01-01', [own({ day: 29, month: 2 })])

    expect(dateOf(dates, 'own')).toEqual(['2027-02-28', '2028-02-29'])
  })

  test('nobody counts years before the first', () => {
    const [first] = between('2026-01-01', '2027-01-01', [own({ baseYear: 2026 })])

    expect(first).toMatchObject({ anniversary: null, isRound: false })
  })
})

describe('a stretch of the calendar', () => {
  test('holds eighteen months, its first day included and its last not', () => {
    const today = day('2026-11-24')

    const dates = occasionDates(occasionFile.occasions, today, horizonFrom(today))

    expect(isoDate(horizonFrom(today))).toBe('2028-05-24')
    expect(dateOf(dates, 'van-hoa-viet-nam')).toEqual(['2026-11-24', '2027-11-24'])
    expect(dateOf(dates, 'gio-to-hung-vuong')).toEqual(['2027-04-16', '2028-04-04'])
    expect(dates.map(({ date }) => isoDate(date))).toEqual(dates.map(({ date }) => isoDate(date)).toSorted())
  })

  test('finds what an offset carries over the year’s end', () => {
    const eve = own({ day: 1, month: 1, offsetDays: -1 })

    expect(dateOf(between('2026-12-31', '2027-01-01', [eve]), 'own')).toEqual(['2026-12-31'])
  })

  test('a Post’s instant is the local time of its day at UTC+7', () => {
    const midnight = own({ localTime: '00:00' })

    const at = publishAtOf(midnight, day('2027-01-01'), 'Asia/Ho_Chi_Minh')

    expect(at.toISOString()).toBe('2026-12-31T17:00:00.000Z')
  })
})
