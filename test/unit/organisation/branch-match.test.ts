import { expect, test } from 'vitest'
import { unitId } from '../../../src/kernel/ids.ts'
import { matchRow } from '../../../src/organisation/branch-match.ts'

const [DISTRICT, CITY] = [unitId('huyen'), unitId('thanh')]
const unit = (id: string, name: string, code: string | null, parentId: typeof CITY | null = DISTRICT) => ({
  id: unitId(id),
  name,
  shortName: name.replace(/^Đoàn (xã|thị trấn) |^Huyện đoàn /, ''),
  code,
  parentId,
  validTo: parentId === DISTRICT ? '2025-06-30' : null,
})
const UNITS = [
  unit('huyen', 'Huyện đoàn Phụng Hiệp', null, null),
  unit('kinh-cung', 'Đoàn thị trấn Kinh Cùng', '31393'),
  unit('hoa-an', 'Đoàn xã Hòa An', '31423'),
  unit('long-thanh', 'Đoàn xã Long Thạnh', '31408'),
  unit('tan-long', 'Đoàn xã Tân Long', '31438'),
  unit('phung-hiep', 'Đoàn xã Phụng Hiệp', '31417'),
  unit('bung-tau', 'Đoàn thị trấn Búng Tàu', '31433'),
  unit('my-quoi', 'Chi đoàn ấp Mỹ Qưới', null),
]
const name = (id: string, kind: 'former' | 'alias', text: string) =>
  ({
    id: `${id}-${kind}`,
    unitId: unitId(id),
    kind,
    name: text,
    shortName: null,
    validFrom: null,
    validTo: null,
  }) as const
const NAMES = [
  name('kinh-cung', 'former', 'Xã đoàn Kinh Cùng'),
  name('bung-tau', 'alias', 'Đoàn TT Búng Tàu'),
]

const matched = (text: string, code: string | null, parentId: typeof CITY | null | undefined) => {
  const match = matchRow({ name: text, code }, parentId, UNITS, NAMES)
  return match.kind === 'doubtful'
    ? match.candidates.map(({ id, doubts }) => `${id}: ${doubts.join(' ')}`)
    : match.kind
}

test.each([
  ['the very unit', 'Đoàn xã Hòa An', '31423', DISTRICT, 'known'],
  ['the very unit, spelt the other way', 'Đoàn xã Hoà An', null, DISTRICT, 'known'],
  ['ấp Mỹ Quới is officially Qưới', 'Chi đoàn ấp Mỹ Quới', null, DISTRICT, 'known'],
  [
    'the new Hòa An has the code of Kinh Cùng',
    'Đoàn xã Hòa An',
    '31393',
    CITY,
    ['kinh-cung: code', 'hoa-an: elsewhere code-differs'],
  ],
  ['the new Thạnh Hòa has the code of Long Thạnh', 'Đoàn xã Thạnh Hòa', '31408', CITY, ['long-thanh: code']],
  [
    'another Tân Long is in the same city now',
    'Đoàn xã Tân Long',
    '31741',
    CITY,
    ['tan-long: elsewhere code-differs'],
  ],
  [
    'the same place with another code',
    'Đoàn xã Hòa An',
    '31393',
    DISTRICT,
    ['kinh-cung: code', 'hoa-an: elsewhere code-differs'],
  ],
  [
    '“Phụng Hiệp” alone is a district or a commune',
    'Phụng Hiệp',
    null,
    null,
    ['huyen: short-name', 'phung-hiep: short-name'],
  ],
  ['a name of before', 'Xã đoàn Kinh Cùng', null, DISTRICT, ['kinh-cung: former-name']],
  ['what people call it', 'Đoàn TT Búng Tàu', null, DISTRICT, ['bung-tau: alias']],
  ['Vũng Tàu is not Búng Tàu', 'Đoàn thị trấn Vũng Tàu', null, DISTRICT, 'new'],
  ['the unit above is not there yet', 'Đoàn xã Hòa An', null, undefined, ['hoa-an: elsewhere']],
  ['nobody was ever called so', 'Đoàn xã Đông Phước', '31366', DISTRICT, 'new'],
])('%s', (_, text, code, parentId, expected) => {
  expect(matched(text, code, parentId)).toEqual(expected)
})
