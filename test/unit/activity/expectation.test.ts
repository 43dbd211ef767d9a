import { describe, expect, it } from 'vitest'
import { type Excuse, excuseOn } from '../../../src/activity/figures/excused-day.ts'
import { type ExpectedUnit, expectationsOf } from '../../../src/activity/figures/expectation.ts'
import { knownSince, type RowBeginning } from '../../../src/activity/figures/known-since.ts'
import type { DatedTarget } from '../../../src/activity/figures/target.ts'
import { dayOf } from '../../../src/activity/figures/unit-row.ts'
import { unitId } from '../../../src/kernel/ids.ts'

const BRANCH: ExpectedUnit = {
  ...{ id: unitId('u'), parentId: null, level: 'co_so', validFrom: null, validTo: null },
  ...{ block: 'Khối xã, thị trấn', targetPostsPerMonth: null },
}
const SCHOOL = { ...BRANCH, block: 'Khối trường học' }

const target = (given: Partial<DatedTarget>): DatedTarget => ({
  ...{
    unitId: null,
    block: null,
    postsPerMonth: 10,
    longestGapDays: 7,
    validFrom: '2020-01-01',
    validTo: null,
  },
  ...given,
})

interface Ground {
  readonly unit?: ExpectedUnit
  readonly targets?: readonly DatedTarget[]
  readonly excuses?: readonly Excuse[]
  readonly beginning?: RowBeginning
}

const LONG_KNOWN: RowBeginning = { writtenDay: dayOf('2020-01-01'), firstPostDay: null }

const expected = (from: string, to: string, ground: Ground = {}) => {
  const { unit = BRANCH, targets = [], excuses = [], beginning = LONG_KNOWN } = ground
  const period = { fromDay: dayOf(from), toDay: dayOf(to) }
  const living = [{ unitId: unit.id, rowId: unit.id, ...period }]
  const units = new Map([[unit.id, unit]])
  const found = expectationsOf({ units, targets, excuses }, period)(unit, living, knownSince(beginning))
  return { target: found.target, days: found.expectedDays.length, gap: found.lastTarget.longestGapDays }
}

describe('what is expected of a branch', () => {
  it('is four events a month and no gap over fourteen days where nobody set anything', () => {
    expect(expected('2026-11-01', '2026-12-01')).toEqual({ target: 4, days: 30, gap: 14 })
    expect(expected('2026-01-01', '2026-02-01')).toMatchObject({ target: 4, days: 31 })
  })

  it('is as much of a month’s as the days are of their month', () => {
    expect(expected('2026-11-01', '2026-11-16').target).toBe(2)
    expect(expected('2026-10-31', '2026-11-02').target).toBe(0.26)
    expect(expected('2026-11-01', '2026-11-01').target).toBeNull()
  })

  it('is said by its own dated target before the number beside its name, its block’s and everybody’s', () => {
    const everybodys = target({ postsPerMonth: 2, longestGapDays: 20 })
    const blocks = target({ postsPerMonth: 6, block: BRANCH.block, longestGapDays: 9 })
    const own = target({ postsPerMonth: 8, unitId: BRANCH.id, longestGapDays: 5 })
    const noted = { ...BRANCH, targetPostsPerMonth: 7 }
    const month = (ground: Ground) => expected('2026-11-01', '2026-12-01', ground)

    expect(month({ targets: [everybodys] })).toMatchObject({ target: 2, gap: 20 })
    expect(month({ targets: [everybodys, blocks] })).toMatchObject({ target: 6, gap: 9 })
    expect(month({ targets: [everybodys, blocks], unit: noted })).toMatchObject({ target: 7, gap: 9 })
    expect(month({ targets: [everybodys, blocks, own], unit: noted })).toMatchObject({ target: 8, gap: 5 })
  })

  it('changes on the day on which another target begins, and goes back where one has ended', () => {
    const targets = [
      target({ postsPerMonth: 30, validFrom: '2026-11-11', validTo: '2026-11-20' }),
      target({ postsPerMonth: 60, validFrom: '2026-11-01', validTo: null }),
    ]

    expect(expected('2026-11-01', '2026-12-01', { targets }).target).toBe(50)
  })

  it('is nothing of a unit of another block', () => {
    const targets = [target({ block: SCHOOL.block, postsPerMonth: 9 })]

    expect(expected('2026-11-01', '2026-12-01', { targets }).target).toBe(4)
  })
})

describe('days on which nothing is expected', () => {
  it('are those from 28 tháng Chạp to mùng 7: nine in 2026, ten in 2024', () => {
    // Tết 2026 is on 17 February after a month of 29 days, Tết 2024 on 10 February after one of 30.
    expect(expected('2026-02-01', '2026-03-01').days).toBe(28 - 9)
    expect(expected('2024-02-01', '2024-03-01').days).toBe(29 - 10)
    expect(expected('2026-02-15', '2026-02-24')).toMatchObject({ target: null, days: 0 })
    expect(expected('2026-02-14', '2026-02-25').days).toBe(2)
  })

  it('are June to August at schools, and nowhere else', () => {
    expect(expected('2026-05-31', '2026-09-02', { unit: SCHOOL }).days).toBe(2)
    expect(expected('2026-05-31', '2026-09-02').days).toBe(94)
    expect(expected('2026-06-01', '2026-09-01', { unit: SCHOOL }).target).toBeNull()
  })

  it('are those that were excused for it, its block or everybody, both ends included', () => {
    const excuse = { unitId: null, block: null, fromOn: '2026-11-02', toOn: '2026-11-08' }
    const days = (given: Partial<Excuse>) =>
      expected('2026-11-01', '2026-12-01', { excuses: [{ ...excuse, ...given }] }).days

    expect(days({})).toBe(23)
    expect(days({ block: BRANCH.block })).toBe(23)
    expect(days({ unitId: BRANCH.id })).toBe(23)
    expect(days({ block: SCHOOL.block })).toBe(30)
    expect(days({ unitId: unitId('other') })).toBe(30)
  })
})

describe('a branch that came to the house in the middle of a period', () => {
  const writtenDay = dayOf('2026-11-22')
  const november = (firstPostDay: number | null) =>
    expected('2026-11-01', '2026-12-01', { beginning: { writtenDay, firstPostDay } })

  it('owes nothing for the days before', () => {
    expect(november(null)).toMatchObject({ days: 9, target: 1.2 })
  })

  it('is counted since its oldest post, if that is older', () => {
    expect(november(dayOf('2026-11-11'))).toMatchObject({ days: 20, target: 2.67 })
    expect(november(dayOf('2025-01-01'))).toMatchObject({ days: 30, target: 4 })
    expect(november(dayOf('2026-11-25'))).toMatchObject({ days: 9 })
  })
})

describe('why nothing is expected on a day', () => {
  const noted = { unitId: BRANCH.id, block: null, fromOn: '2026-11-02', toOn: '2026-11-08', reason: 'Lũ' }

  it.each([
    ['2026-11-08', BRANCH, { reason: 'Lũ' }],
    ['2026-11-09', BRANCH, null],
    ['2026-02-23', BRANCH, { rule: 'tet' }],
    ['2026-02-24', BRANCH, null],
    ['2026-08-31', SCHOOL, { rule: 'school-summer' }],
    ['2026-08-31', BRANCH, null],
  ])('on %s of %o is %o', (day, unit, excuse) => {
    expect(excuseOn(day, unit, [noted])).toEqual(excuse)
  })
})
