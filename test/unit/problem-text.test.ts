import { expect, test } from 'vitest'
import { PROBLEM_CODES } from '../../src/adapters/facebook/classify-failure.ts'
import { problemsEn } from '../../src/web/text/problems.en.ts'
import { problemsVi } from '../../src/web/text/problems.vi.ts'

const LANGUAGES = { vi: problemsVi, en: problemsEn }

test.each(['vi', 'en'] as const)('every code of the network is explained in %s', language => {
  const explained = Object.keys(LANGUAGES[language])

  expect(PROBLEM_CODES.filter(code => !explained.includes(code))).toEqual([])
})

test('both languages explain the same codes', () => {
  expect(Object.keys(problemsEn)).toEqual(Object.keys(problemsVi))
})

test.each(['vi', 'en'] as const)('each explanation in %s is whole sentences and names who acts', language => {
  for (const [code, { sentence, nextStep, who }] of Object.entries(LANGUAGES[language])) {
    expect(sentence, code).toMatch(/^\S.*\.$/)
    expect(nextStep, code).toMatch(/^\S.*\.$/)
    expect(who, code).not.toBe('')
  }
})

test('the same person acts whatever the language', () => {
  const pairs = new Set(PROBLEM_CODES.map(code => whoIn('vi', code) + whoIn('en', code)))

  expect(pairs.size).toBe(new Set(PROBLEM_CODES.map(code => whoIn('vi', code))).size)
})

test('Vietnamese explanations are in NFC', () => {
  const text = JSON.stringify(problemsVi)

  expect(text.normalize('NFC')).toBe(text)
})

const whoIn = (language: 'vi' | 'en', code: string): string =>
  new Map(Object.entries(LANGUAGES[language])).get(code)?.who ?? ''
