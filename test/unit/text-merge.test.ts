import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mergeTexts } from '../../src/kernel/text-merge.ts'

/** Writes what a merge gives on one line: `<mine|theirs>` where both changed the same words. */
const told = (base: string, mine: string, theirs: string): string =>
  mergeTexts(base, mine, theirs)
    .map(piece => (piece.kind === 'settled' ? piece.text : `<${piece.mine}|${piece.theirs}>`))
    .join('')

const CASES = [
  ['nobody changed', 'Ra quân', 'Ra quân', 'Ra quân', 'Ra quân'],
  ['only mine', 'Ra quân', 'Ra quân dọn kênh', 'Ra quân', 'Ra quân dọn kênh'],
  ['only theirs', 'Ra quân', 'Ra quân', 'Ra quân trồng cây', 'Ra quân trồng cây'],
  ['both the same', '45 người', '50 người', '50 người', '50 người'],
  [
    'different words of a paragraph',
    'Sáng nay 45 đoàn viên xã Hòa An.',
    'Sáng nay 50 đoàn viên xã Hòa An.',
    'Sáng nay 45 đoàn viên xã Tân Long.',
    'Sáng nay 50 đoàn viên xã Tân Long.',
  ],
  [
    'different paragraphs',
    'Một.\n\nHai.',
    'Một, sửa.\n\nHai.',
    'Một.\n\nHai, sửa.',
    'Một, sửa.\n\nHai, sửa.',
  ],
  [
    'a paragraph behind the last',
    'Một.\n\nHai.',
    'Một.\n\nHai! Vui.',
    'Một.\n\nHai.\n\nBa.',
    'Một.\n\nHai! Vui.\n\nBa.',
  ],
  ['one behind the last', 'Một.\nHai.', 'Một.\nHai, sửa.', 'Một.\nHai.\nBa.', 'Một.\nHai, sửa.\nBa.'],
  [
    'the same words',
    '45 người dọn kênh',
    '50 người dọn kênh',
    '60 người dọn kênh',
    '<50 người dọn kênh|60 người dọn kênh>',
  ],
  [
    'one collision, the rest settled',
    'Đầu.\n\n45 người.\n\nCuối.',
    'Đầu mới.\n\n50 người.\n\nCuối.',
    'Đầu.\n\n60 người.\n\nCuối khác.',
    'Đầu mới.\n\n<50 người.|60 người.>\n\nCuối khác.',
  ],
  ['emoji', 'Vui 😀 nhé mọi người', 'Vui 🎉 nhé mọi người', 'Vui 😀 nhé các bạn', 'Vui 🎉 nhé các bạn'],
  ['a base that nobody knows', '', 'Bài của tôi', 'Bài của họ', '<Bài của tôi|Bài của họ>'],
] as const

test.each(CASES)('%s', (_, base, mine, theirs, expected) => {
  expect(told(base, mine, theirs)).toBe(expected)
})

const line = fc.constantFrom(
  'Ra quân.',
  'Dọn kênh 2 km.',
  '',
  '45 đoàn viên 👩‍🌾.',
  'constructor',
  '__proto__',
)
const text = fc.array(line, { maxLength: 8 }).map(lines => lines.join('\n'))

test('whoever changed nothing takes over what the other changed, whole', () => {
  fc.assert(
    fc.property(text, text, (base, changed) => {
      expect(told(base, base, changed)).toBe(changed)
      expect(told(base, changed, base)).toBe(changed)
    }),
  )
})

test('always choosing mine loses none of my words', () => {
  fc.assert(
    fc.property(text, text, text, (base, mine, theirs) => {
      const pieces = mergeTexts(base, mine, theirs)
      const chosen = pieces.map(piece => (piece.kind === 'settled' ? piece.text : piece.mine)).join('')
      const fresh = mine.split('\n').filter(part => !base.includes(part))

      for (const part of fresh) expect(chosen).toContain(part)
    }),
  )
})

test('very long texts are one collision, not compared word by word', () => {
  const long = (word: string) => `${word}\n`.repeat(20_000)

  expect(mergeTexts(long('a'), long('b'), long('c'))).toHaveLength(1)
})
