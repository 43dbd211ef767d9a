import { describe, expect, test } from 'vitest'
import {
  parseMoney,
  parseNumber,
  parseQualifiedMoney,
  printInt2,
  printMoney,
  printMoneyInFull,
  printNumber,
} from '../../src/kernel/vietnamese-number.ts'

describe('a Vietnamese number', () => {
  test.each([
    [1234.5, '1.234,5'],
    [290_000_000, '290.000.000'],
    [0, '0'],
    [0.005, '0,005'],
  ])('%d is written %s and read back', (value, text) => {
    expect(printNumber(value)).toBe(text)
    expect(parseNumber(text)).toBe(value)
  })

  test.each(['3.5', '12.34', '1,2,3', '1.2345', '', 'ba', '1e3', '0x10'])(
    '%j is refused, not guessed',
    text => {
      expect(parseNumber(text)).toBeNull()
    },
  )

  test.each([
    [0, '0'],
    [8, '08'],
    [12, '12'],
    [1234, '1.234'],
  ])('%d is padded to %s', (value, text) => {
    expect(printInt2(value)).toBe(text)
  })
})

describe('a sum of money', () => {
  test.each([
    [60_000_000, '60 triệu đồng'],
    [1_250_000_000, '1,25 tỷ đồng'],
    [1_000_000_000, '1 tỷ đồng'],
    [2_500_000, '2,5 triệu đồng'],
    [1_005_500_000, '1.005,5 triệu đồng'],
    [1_234_567, '1.234.567 đồng'],
    [1_234_000, '1.234.000 đồng'],
    [500_000, '500.000 đồng'],
    [0, '0 đồng'],
  ])('%d đồng is written %s, and nothing is rounded away', (dong, text) => {
    expect(printMoney(dong)).toBe(text)
    expect(parseMoney(text)).toBe(dong)
  })

  test('it is written in full for reports', () => {
    expect(printMoneyInFull(290_000_000)).toBe('290.000.000 đồng')
  })

  test.each([
    ['60000000', 60_000_000],
    ['60.000.000 đ', 60_000_000],
    ['1,25 tỉ', 1_250_000_000],
    ['500 nghìn đồng', 500_000],
    ['60 TRIỆU ĐỒNG', 60_000_000],
    ['1.25 tỷ', null],
    ['sáu mươi triệu', null],
    ['60 đô', null],
    ['99.999.999.999.999.999.999', null],
  ])('%j is read as %s', (text, dong) => {
    expect(parseMoney(text)).toBe(dong)
  })

  test.each([
    ['trên 290 triệu đồng', { amount: 290_000_000, qualifier: 'trên' }],
    ['Khoảng 1,5 tỷ', { amount: 1_500_000_000, qualifier: 'khoảng' }],
    ['290000000', { amount: 290_000_000, qualifier: null }],
    ['chừng 290 triệu', null],
  ])('%j keeps how exact it is said to be', (text, sum) => {
    expect(parseQualifiedMoney(text)).toEqual(sum)
  })
})
