import { expect, test } from 'vitest'
import { unitId } from '../../../src/kernel/ids.ts'
import { createUnitTree } from '../../../src/organisation/unit-tree.ts'

const unit = (id: string, parent: string | null, level: string) =>
  [unitId(id), { id: unitId(id), parentId: parent === null ? null : unitId(parent), level }] as const
const units = new Map([
  unit('can-tho', null, 'tinh'),
  unit('phung-hiep', null, 'huyen'),
  unit('cay-duong', 'phung-hiep', 'co_so'),
  unit('hiep-hung', 'can-tho', 'co_so'),
  unit('my-hoa', 'hiep-hung', 'chi_doan'),
  unit('to-1', 'my-hoa', 'to'),
])
const tree = createUnitTree(units, [
  { unitId: unitId('my-hoa'), parentId: unitId('cay-duong'), validFrom: '2020-01-01', validTo: '2025-06-30' },
  { unitId: unitId('my-hoa'), parentId: null, validFrom: null, validTo: '2019-12-31' },
])

test.each([
  ['2019-12-31', null],
  ['2020-01-01', 'cay-duong'],
  ['2025-06-30', 'cay-duong'],
  ['2025-07-01', 'hiep-hung'],
])('on %s the chi đoàn stands under %s', (day, parent) => {
  expect(tree.parentOn(unitId('my-hoa'), day)).toBe(parent)
})

test.each([
  ['to-1', '2025-06-30', 'cay-duong'],
  ['to-1', '2026-01-01', 'hiep-hung'],
  ['my-hoa', '2019-01-01', null],
  ['cay-duong', '2026-01-01', 'cay-duong'],
  ['can-tho', '2026-01-01', null],
])('what %s did on %s counts for %s', (id, day, branch) => {
  expect(tree.branchOn(unitId(id), day)).toBe(branch)
})

test('everybody above is told, the nearest first', () => {
  expect(tree.aboveOn(unitId('to-1'), '2025-06-30')).toEqual(['my-hoa', 'cay-duong', 'phung-hiep'])
})

test('dates that make a circle end the walk', () => {
  const units = new Map([unit('one', 'two', 'to'), unit('two', 'one', 'to')])

  expect(createUnitTree(units, []).branchOn(unitId('one'), '2026-01-01')).toBeNull()
})
