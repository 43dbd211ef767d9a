import fc from 'fast-check'
import { expect, test } from 'vitest'
import { differencesBetween } from '../../src/kernel/text-difference.ts'

/** Writes differences on one line: `[-removed-]{+added+}`. */
const told = (before: string, after: string): string =>
  differencesBetween(before, after)
    .map(({ kind, text }) => ({ same: text, removed: `[-${text}-]`, added: `{+${text}+}` })[kind])
    .join('')

const CASES = [
  ['Ra quân', 'Ra quân', 'Ra quân'],
  ['', 'Ra quân', '{+Ra quân+}'],
  ['Ra quân', '', '[-Ra quân-]'],
  ['45 đoàn viên', '50 đoàn viên', '[-45-]{+50+} đoàn viên'],
  ['tại xã Hòa An.', 'tại xã Tân Long.', 'tại xã [-Hòa An-]{+Tân Long+}.'],
  ['hai ba bốn', 'sáu bảy tám', '[-hai ba bốn-]{+sáu bảy tám+}'],
  ['một\nhai', 'một\n\nhai', 'một\n{+\n+}hai'],
  ['má', 'mà', '[-má-]{+mà+}'],
  ['Nông dân 👩‍🌾', 'Nông dân 👨‍🌾', 'Nông dân [-👩‍🌾-]{+👨‍🌾+}'],
  ['Đã xong.', 'Đã xong!', 'Đã xong[-.-]{+!+}'],
] as const

test.each(CASES)('“%s” became “%s”', (before, after, expected) => {
  expect(told(before, after)).toBe(expected)
})

test('how a letter is composed is no difference', () => {
  expect(told('Tuyên truyền'.normalize('NFD'), 'Tuyên truyền')).toBe('Tuyên truyền')
})

const words = fc.constantFrom('đoàn', 'viên', ' ', '\n', '.', '👩‍🌾', 'Hòa', 'hoà'.normalize('NFD'), '45')
const text = fc.array(words, { maxLength: 30 }).map(parts => parts.join(''))

test('both texts can be read out of their differences', () => {
  fc.assert(
    fc.property(text, text, (before, after) => {
      const pieces = differencesBetween(before, after)
      const without = (kind: string) => pieces.map(piece => (piece.kind === kind ? '' : piece.text)).join('')

      expect(without('added')).toBe(before.normalize('NFC'))
      expect(without('removed')).toBe(after.normalize('NFC'))
    }),
  )
})

test('two long texts that have nothing in common are told as one removed, one added', () => {
  const long = (step: number) => Array.from({ length: 12_000 }, (_, at) => `từ${(at * step) % 997}`).join(' ')

  const pieces = differencesBetween(long(1), long(7))

  expect(pieces.map(({ kind }) => kind)).toEqual(['removed', 'added'])
})
