import { describe, expect, test } from 'vitest'
import { readWritten } from '../../../src/briefing/ledger/proposed-result.ts'
import { findSameResults } from '../../../src/briefing/ledger/same-result.ts'
import { indicatorId, resultId } from '../../../src/kernel/ids.ts'
import { indicatorFile } from '../../support/indicator-file.ts'

const INDICATORS = indicatorFile.indicators.map(({ joins, ...entry }, index) => ({
  ...entry,
  ...{ joinsId: joins, validFrom: null, validTo: null, position: index, archivedAt: null },
  createdAt: new Date(0),
}))

const read = (name: string, amount: string) => {
  const { indicatorId: indicator, amount: figure } = readWritten({ name, amount }, INDICATORS)
  return [indicator, figure?.amount ?? null, figure?.qualifier ?? null]
}

describe('what a branch wrote is read for the officer to confirm', () => {
  test.each([
    ['Công trình thanh niên', '2', ['cong-trinh-thanh-nien', 2, 'exact']],
    ['công trình', '01 công trình thanh niên', ['cong-trinh-thanh-nien', 1, 'exact']],
    ['Nha nhan ai', '1 căn', ['nha-nhan-ai', 1, 'exact']],
    ['Vốn khởi nghiệp', 'trên 290 triệu đồng', ['von-khoi-nghiep', 290_000_000, 'over']],
    ['Vốn khởi nghiệp', '50.000.000', ['von-khoi-nghiep', 50_000_000, 'exact']],
    ['Kinh phí', '24 triệu đồng', [null, 24_000_000, 'exact']],
    ['Thắp sáng đường quê', '1,2 km', [null, 1.2, 'exact']],
    ['Thanh niên tham gia', '42', [null, 42, 'exact']],
    ['Nông thôn mới', 'nhiều', ['nong-thon-moi', null, null]],
  ])('%s: %s', (name, amount, expected) => {
    expect(read(name, amount)).toEqual(expected)
  })

  test('an archived indicator is not suggested', () => {
    const archived = INDICATORS.map(each => ({ ...each, archivedAt: new Date(0) }))

    expect(readWritten({ name: 'Nhà nhân ái', amount: '1' }, archived).indicatorId).toBeNull()
  })
})

describe('two results may be one', () => {
  const HOUSE = {
    ...{ indicatorId: indicatorId('nha-nhan-ai'), fromOn: '2026-11-14', toOn: '2026-11-14' },
    note: 'Bàn giao nhà nhân ái cho gia đình bà Bảy ấp Mỹ Lợi',
  }
  const first = { ...HOUSE, id: resultId('r-1') }
  const find = (second: Partial<typeof first>, keys: Record<string, readonly string[]> = {}) =>
    findSameResults(
      [first, { ...first, id: resultId('r-2'), ...second }],
      new Map(Object.entries(keys).map(([id, each]) => [resultId(id), new Set(each)])),
    ).map(({ reason }) => reason)

  test.each([
    ['told alike on the same day', {}, {}, ['note']],
    ['told alike the day after', { fromOn: '2026-11-15', toOn: '2026-11-15' }, {}, ['note']],
    ['told alike a week later', { fromOn: '2026-11-21', toOn: '2026-11-21' }, {}, []],
    ['told alike of another indicator', { indicatorId: indicatorId('nong-thon-moi') }, {}, []],
    ['told otherwise', { note: 'Trồng hoa trên tuyến đường liên ấp Mỹ Hòa' }, {}, []],
    ['told alike of a whole year', { fromOn: '2026-01-01', toOn: '2026-12-31' }, {}, []],
    [
      'shown by the same thing',
      { note: '' },
      { 'r-1': ['event:1'], 'r-2': ['post:3', 'event:1'] },
      ['evidence'],
    ],
    ['shown by other things', { note: '' }, { 'r-1': ['event:1'], 'r-2': ['event:2'] }, []],
  ] as const)('%s', (_, second, keys, reasons) => {
    expect(find(second, keys)).toEqual(reasons)
  })
})
