import { expect, test } from 'vitest'
import { roundUpSentences } from '../../../src/intake/round-up.ts'

const TITLE = 'Hòa An trồng 50 cây xanh'

test.each([
  [
    'title and first sentence',
    'Sáng 22/11, 40 đoàn viên ra quân ở ấp 8. Sau đó là giao lưu.',
    `${TITLE}. Sáng 22/11, 40 đoàn viên ra quân ở ấp 8.`,
  ],
  ['a text that begins with its title', `${TITLE} ở ấp 8. Sau đó là giao lưu.`, `${TITLE} ở ấp 8.`],
  ['a title alone', '', TITLE],
  [
    'a full stop within a short form',
    'Đoàn TP. Cần Thơ trao 1.500 suất quà cho bà con. Rồi về.',
    `${TITLE}. Đoàn TP. Cần Thơ trao 1.500 suất quà cho bà con.`,
  ],
])('a round-up tells %s', (_, body, told) => {
  expect(roundUpSentences({ title: TITLE, body })).toBe(told)
})

test('a round-up cuts what is too long for one of ten', () => {
  expect(roundUpSentences({ title: TITLE, body: 'Rất dài '.repeat(100) }).length).toBeLessThanOrEqual(220)
})
