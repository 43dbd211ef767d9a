import { describe, expect, test } from 'vitest'
import {
  type Amount,
  addAmounts,
  NOTHING,
  QUALIFIERS,
  readAmount,
  roundMoney,
  wordAmount,
} from '../../../src/briefing/ledger/amount.ts'

const MILLION = 1_000_000
const one = (amount: number, qualifier: Amount['qualifier'] = 'exact'): Amount => ({ amount, qualifier })

describe('a sum is called what it may honestly be called', () => {
  test.each([
    ['exact', 'exact', 'exact'],
    ['exact', 'over', 'over'],
    ['exact', 'nearly', 'nearly'],
    ['exact', 'about', 'about'],
    ['over', 'over', 'over'],
    ['over', 'nearly', 'about'],
    ['over', 'about', 'about'],
    ['nearly', 'nearly', 'nearly'],
    ['nearly', 'about', 'about'],
    ['about', 'about', 'about'],
  ] as const)('%s and %s is %s, either way round', (a, b, sum) => {
    expect(addAmounts(one(1, a), one(2, b))).toEqual(one(3, sum))
    expect(addAmounts(one(2, b), one(1, a))).toEqual(one(3, sum))
  })

  test('in whatever order many are added', () => {
    for (const a of QUALIFIERS)
      for (const b of QUALIFIERS)
        for (const c of QUALIFIERS) {
          const [x, y, z] = [one(1, a), one(2, b), one(3, c)]
          expect(addAmounts(addAmounts(x, y), z)).toEqual(addAmounts(x, addAmounts(y, z)))
        }
  })

  test('decimals add up to what people expect', () => {
    expect([one(0.1), one(0.2), one(1.2)].reduce(addAmounts, NOTHING)).toEqual(one(1.5))
  })
})

describe('a sum of money is rounded as reports tell it', () => {
  test.each([
    [one(292 * MILLION), one(290 * MILLION, 'over')],
    [one(292 * MILLION, 'over'), one(290 * MILLION, 'over')],
    [one(292 * MILLION, 'nearly'), one(300 * MILLION, 'nearly')],
    [one(296 * MILLION, 'about'), one(300 * MILLION, 'about')],
    [one(290 * MILLION), one(290 * MILLION)],
    [one(290 * MILLION, 'over'), one(290 * MILLION, 'over')],
    [one(24.5 * MILLION), one(24.5 * MILLION)],
    [one(1_234 * MILLION), one(1_230 * MILLION, 'over')],
    [one(100 * MILLION + 1), one(100 * MILLION, 'over')],
  ])('%o is told as %o', (sum, told) => {
    expect(roundMoney(sum)).toEqual(told)
  })
})

test.each([
  [one(8), 'count', 'paper', '08'],
  [one(8), 'count', 'facebook', '8'],
  [one(1_234), 'people', 'paper', '1.234'],
  [one(1.2), 'count', 'paper', '1,2'],
  [one(30, 'nearly'), 'people', 'paper', 'gần 30'],
  [one(292 * MILLION), 'money', 'paper', 'trên 290 triệu đồng'],
  [one(24 * MILLION), 'money', 'facebook', '24 triệu đồng'],
  [one(1_250 * MILLION, 'about'), 'money', 'paper', 'khoảng 1,25 tỷ đồng'],
] as const)('%o of %s in the style of %s is “%s”', (total, kind, style, words) => {
  expect(wordAmount(total, kind, style)).toBe(words)
})

test.each([
  ['trên 290 triệu đồng', { amount: 290 * MILLION, qualifier: 'over', isMoney: true, rest: '' }],
  ['24 triệu đồng', { amount: 24 * MILLION, qualifier: 'exact', isMoney: true, rest: '' }],
  ['Gần 1,25 tỷ', { amount: 1_250 * MILLION, qualifier: 'nearly', isMoney: true, rest: '' }],
  ['60.000.000 đ', { amount: 60 * MILLION, qualifier: 'exact', isMoney: true, rest: '' }],
  ['1,2 km', { amount: 1.2, qualifier: 'exact', isMoney: false, rest: 'km' }],
  ['08 dự án', { amount: 8, qualifier: 'exact', isMoney: false, rest: 'dự án' }],
  ['hơn 1.200 đoàn viên', { amount: 1_200, qualifier: 'over', isMoney: false, rest: 'đoàn viên' }],
  ['khoảng 50', { amount: 50, qualifier: 'about', isMoney: false, rest: '' }],
  ['3.5 km', null],
  ['nhiều', null],
  ['', null],
  ['-3', null],
  ['1,23456', null],
  ['99999999999999999999', null],
])('“%s” is read as %o', (text, read) => {
  expect(readAmount(text)).toEqual(read)
})
