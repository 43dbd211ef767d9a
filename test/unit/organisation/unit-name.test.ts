import { expect, test } from 'vitest'
import { unitId } from '../../../src/kernel/ids.ts'
import { isValidOn, isValidWithin } from '../../../src/organisation/unit.ts'
import { nameOn } from '../../../src/organisation/unit-name.ts'

const id = unitId('u')
const unit = { id, name: 'Đoàn phường Hòa An', shortName: 'Hòa An' }
const name = (kind: 'former' | 'alias', name: string, validTo: string | null) =>
  ({ unitId: id, kind, name, shortName: null, validFrom: null, validTo }) as const
const NAMES = [
  name('former', 'Đoàn thị trấn Hòa An', '2025-06-30'),
  name('former', 'Xã đoàn Hòa An', '2019-12-31'),
  name('alias', 'Hoà An', '2030-12-31'),
]

test.each([
  ['2019-12-31', 'Xã đoàn Hòa An'],
  ['2020-01-01', 'Đoàn thị trấn Hòa An'],
  ['2025-06-30', 'Đoàn thị trấn Hòa An'],
  ['2025-07-01', 'Đoàn phường Hòa An'],
])('on %s it was called %s', (day, expected) => {
  expect(nameOn(unit, NAMES, day).name).toBe(expected)
})

test.each([
  [null, null, true],
  ['2025-07-01', null, true],
  ['2025-08-01', null, false],
  [null, '2025-06-30', false],
  [null, '2025-07-01', true],
])('from %s to %s it was there in July 2025: %s', (validFrom, validTo, expected) => {
  expect(isValidWithin({ validFrom, validTo }, '2025-07-01', '2025-08-01')).toBe(expected)
})

test('the first and the last day are days of its own', () => {
  const dates = { validFrom: '2025-07-01', validTo: '2025-07-02' }

  const days = ['2025-06-30', '2025-07-01', '2025-07-02', '2025-07-03']
  expect(days.filter(day => isValidOn(dates, day))).toEqual(['2025-07-01', '2025-07-02'])
})
