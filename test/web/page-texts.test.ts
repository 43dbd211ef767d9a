import { expect, it } from 'vitest'
import { en } from '../../src/web/text/pages.en.ts'
import { vi } from '../../src/web/text/pages.vi.ts'

/** Lists the paths of every sentence. */
const paths = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => paths(part, `${path}.${key}`))
    : [path]

/** Lists every sentence, blanks filled with something. */
const sentences = (value: unknown): string[] => {
  if (typeof value === 'function') return [String(value(1, 1))]
  if (typeof value === 'object' && value !== null) return Object.values(value).flatMap(sentences)
  return [String(value)]
}

it('English says everything that Vietnamese says', () => {
  expect(paths(en).toSorted()).toEqual(paths(vi).toSorted())
})

it('every Vietnamese sentence is NFC, without no-break spaces or double spaces', () => {
  const wrong = sentences(vi).filter(text => text !== text.normalize('NFC') || /\u00a0| {2}/.test(text))

  expect(wrong).toEqual([])
})
