import { expect, test } from 'vitest'
import { printPeriod, printTotals, templateVariables } from '../../../src/briefing/ledger/printed-results.ts'
import type { ResultTotal } from '../../../src/briefing/ledger/result-total.ts'
import { indicatorFile } from '../../support/indicator-file.ts'

const day = (year: number, month: number, date = 1) => ({ year, month, day: date })
const YEAR_2019 = { from: day(2019, 1), to: day(2020, 1) }
const ARTICLE = [91, 18, 80, 31, 33, 19, 8, 292_000_000]

const totals = (amounts: readonly number[]): readonly ResultTotal[] =>
  indicatorFile.indicators.map(({ joins, ...entry }, index) => ({
    indicator: {
      ...entry,
      ...{ joinsId: joins, validFrom: null, validTo: null, position: index, archivedAt: null },
      createdAt: new Date(0),
    },
    amount: amounts[index] ?? 0,
    qualifier: 'exact',
    entryCount: 1,
  }))

const print = (amounts: readonly number[], style: 'paper' | 'facebook') =>
  printTotals(totals(amounts), YEAR_2019, indicatorFile.opening, style)

test('the year 2019 in a report reads as the district wrote it', () => {
  expect(print(ARTICLE, 'paper')).toBe(
    'Năm 2019, các cơ sở Đoàn đã thực hiện: 91 công trình thanh niên; 18 hoạt động xây dựng văn minh đô thị; ' +
      '80 hoạt động xây dựng nông thôn mới; 31 mô hình thoát nghèo, giúp 33 đoàn viên, thanh niên thoát nghèo; ' +
      '19 căn nhà nhân ái; 08 dự án khởi nghiệp, với số vốn trên 290 triệu đồng./.',
  )
})

test('on Facebook nothing is padded and nothing is closed', () => {
  const text = print(ARTICLE, 'facebook')

  expect(text.split('\n')).toHaveLength(7)
  expect(text).toContain('• 8 dự án khởi nghiệp, với số vốn trên 290 triệu đồng')
  expect(text).not.toMatch(/08|\.\/\./)
})

test('what is nothing is not told, and what joined it stands alone', () => {
  expect(print([0, 0, 0, 0, 33, 0, 0, 0], 'paper')).toBe(
    'Năm 2019, các cơ sở Đoàn đã thực hiện: giúp 33 đoàn viên, thanh niên thoát nghèo./.',
  )
  expect(print([], 'paper')).toBe('')
})

test.each([
  [YEAR_2019, 'Năm 2019'],
  [{ from: day(2026, 10), to: day(2027, 1) }, 'Quý IV/2026'],
  [{ from: day(2026, 11), to: day(2026, 12) }, 'Tháng 11/2026'],
  [{ from: day(2026, 2), to: day(2026, 5) }, 'Từ ngày 1/2/2026 đến ngày 30/4/2026'],
  [{ from: day(2026, 11, 15), to: day(2026, 12, 15) }, 'Từ ngày 15/11/2026 đến ngày 14/12/2026'],
])('%o is called %s', (period, name) => {
  expect(printPeriod(period)).toBe(name)
})

test('the year-end template is filled by its own names', () => {
  expect(templateVariables(totals(ARTICLE))).toMatchObject({
    cong_trinh: '91',
    du_an: '8',
    von: 'trên 290 triệu đồng',
  })
})
