import { expect, it } from 'vitest'
import { en } from '../../src/web/text/pages.en.ts'
import { vi } from '../../src/web/text/pages.vi.ts'

/** Lists the paths of every sentence. */
const paths = (value: unknown, path = ''): string[] =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, part]) => paths(part, `${path}.${key}`))
    : [path]

/** Whatever a sentence may be filled with: the text 1, a thing whose every field is this again, a list of them. */
const ONE: unknown = new Proxy(() => '1', {
  get: (_, key) => {
    if (key === Symbol.toPrimitive) return () => '1'
    return typeof key === 'string' && key in String.prototype ? Object('1')[key].bind?.('1') : ONE
  },
})

/** Lists every sentence, blanks filled with something. */
const sentences = (value: unknown): string[] => {
  if (typeof value === 'function') return [String(value(ONE, ONE, ONE))]
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
