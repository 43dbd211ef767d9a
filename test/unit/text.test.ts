import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cleanLine, cleanText, foldForSearch, graphLength, layOut, truncate } from '../../src/kernel/text.ts'

describe('text at the door', () => {
  test.each([
    ['Tuyên truyền'.normalize('NFD'), 'Tuyên truyền', 'decomposed letters'],
    ['chia\u00A0sẻ\u202Ftin', 'chia sẻ tin', 'no-break spaces'],
    ['Đo\u200Bàn\uFEFF xã\u00AD', 'Đoàn xã', 'zero-width characters and soft hyphens'],
    ['a\u200B\u0301', 'á', 'a mark parted from its letter'],
    ['một\r\nhai\rba\u2028bốn', 'một\nhai\nba\nbốn', 'line breaks'],
    ['a\u0000b\u0007c', 'abc', 'controls'],
    ['\u202Egnp.exe\u202C', 'gnp.exe', 'direction marks'],
    ['5 m² ½…', '5 m² ½…', 'compatibility signs, kept'],
    ['👩‍🌾 👨‍👩‍👧 🏳️‍🌈 👩🏽‍🔬', '👩‍🌾 👨‍👩‍👧 🏳️‍🌈 👩🏽‍🔬', 'joined emoji, kept'],
    ['a\u200Db 👩\u200D', 'ab 👩', 'joiners that join nothing'],
    ['\uD800a', '\uFFFDa', 'half an emoji'],
    ['  \n tin \n ', 'tin', 'space around'],
  ])('%j becomes %j (%s)', (dirty, clean) => {
    expect(cleanText(dirty)).toBe(clean)
  })

  test('cleaning twice equals cleaning once', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), text => {
        const once = cleanText(text)

        expect(cleanText(once)).toBe(once)
        expect(once).toBe(once.normalize('NFC'))
      }),
    )
  })

  test('a line has no line breaks and no double spaces', () => {
    expect(cleanLine(' ra quân \n\n Chủ  nhật xanh ')).toBe('ra quân Chủ nhật xanh')
  })
})

describe('the length of a text', () => {
  test.each([
    ['Đoàn', 4],
    ['😀', 2],
    ['👩‍🌾', 5],
  ])('%s counts %i', (text, units) => {
    expect(graphLength(text)).toBe(units)
  })

  test.each([
    ['Đoàn xã Tân Bình', 20, 'Đoàn xã Tân Bình'],
    ['Đoàn xã Tân Bình', 9, 'Đoàn xã…'],
    ['Vui 👩‍🌾 quá', 8, 'Vui…'],
    ['Vui 👩‍🌾 quá', 10, 'Vui 👩‍🌾…'],
    ['abc', 1, '…'],
    ['abc', 0, ''],
  ])('%j shortened to %i is %j', (text, limit, short) => {
    expect(truncate(text, limit)).toBe(short)
  })
})

describe('the search key', () => {
  test.each([
    ['Đà Nẵng', 'da nang'],
    ['  PHỤNG   Hiệp ', 'phung hiep'],
    ['𝗖𝘂𝗼̣̂𝗰 𝘁𝗵𝗶', 'cuoc thi'],
    ['Hoà', 'hoa'],
    ['ĐƯỜNG QUÊ', 'duong que'],
    ['5 m²', '5 m2'],
  ])('%j folds to %j', (text, key) => {
    expect(foldForSearch(text)).toBe(key)
  })
})

test.each([
  ['\n a \t\n\n\n\nb\n', 'a\n\nb'],
  ['Vui quá!. Còn bạn?. Rau, củ….', 'Vui quá! Còn bạn? Rau, củ…'],
])('%j is laid out as %j', (text, laidOut) => {
  expect(layOut(text)).toBe(laidOut)
})
