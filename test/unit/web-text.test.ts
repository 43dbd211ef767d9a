import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { ROOT } from '../../src/config/root.ts'
import { AppError, ERROR_STATUS, type ErrorCode } from '../../src/kernel/errors.ts'
import { problemOf } from '../../src/web/problem.ts'
import { formProblems } from '../../src/web/problems-view.ts'
import { CATALOGUES, fieldSentence, fill } from '../../src/web/text/index.ts'

const CODES = Object.keys(ERROR_STATUS) as ErrorCode[]
const LOCALES = ['vi', 'en'] as const

test.each(LOCALES)('every error code has a sentence and a next step in %s', locale => {
  for (const code of CODES) {
    const [sentence, nextStep] = CATALOGUES[locale].errors[code]
    expect(sentence, code).toMatch(/\S.*[.”]$/)
    expect(nextStep, code).toMatch(/\S.*\.$/)
  }
})

test('both languages have the same keys and the same blanks', () => {
  const blanks = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(String).sort()

  expect(Object.keys(CATALOGUES.en.errors).sort()).toEqual(CODES.toSorted())
  expect(Object.keys(CATALOGUES.vi.errors).sort()).toEqual(CODES.toSorted())
  expect(Object.keys(CATALOGUES.en.fields)).toEqual(Object.keys(CATALOGUES.vi.fields))
  for (const code of CODES)
    expect(blanks(CATALOGUES.en.errors[code][0]), code).toEqual(blanks(CATALOGUES.vi.errors[code][0]))
})

test('Vietnamese sentences are in NFC', () => {
  const text = JSON.stringify(CATALOGUES.vi)

  expect(text.normalize('NFC')).toBe(text)
})

test('blanks are filled, and one without a value does not show its name', () => {
  expect(fill('Nhiều nhất {maximum} ký tự.', { maximum: 10 }, 'vi')).toBe('Nhiều nhất 10 ký tự.')
  expect(fill('Nhiều nhất {maximum} ký tự.', {}, 'vi')).toBe('Nhiều nhất … ký tự.')
})

test('roles and states are told in words', () => {
  const refused = new AppError('NOT_ALLOWED', { values: { role: 'reviewer' } })

  expect(problemOf(refused, 'r1').title).toBe('Việc này cần vai trò Người duyệt trở lên.')
  expect(fill('“{state}”', { state: 'in-review' }, 'vi')).toBe('“Chờ duyệt”')
})

test('what comes next is told with its values', () => {
  const early = new AppError('MONTH_NOT_OVER', { values: { day: '01/12/2026' } })

  expect(problemOf(early, 'r1').detail).toContain('Chốt từ ngày 01/12/2026;')
  expect(formProblems(early, 'vi').nextStep).toContain('Chốt từ ngày 01/12/2026;')
})

test('every code that a field may carry has a sentence', () => {
  const known = new Set([...CODES, ...Object.keys(CATALOGUES.vi.fields)])
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
  const used = files
    .filter(file => /\.tsx?$/.test(file))
    .flatMap(file => [...readFileSync(join(ROOT, 'src', file), 'utf8').matchAll(/code: '([A-Z_]{3,})'/g)])
    .map(([, code]) => code)

  expect(used.length).toBeGreaterThan(10)
  expect(used.filter(code => !known.has(code ?? ''))).toEqual([])
})

test('a field may use the sentence of an error', () => {
  const field = { path: 'message', code: 'POST_TOO_LONG', values: { length: 70_000, limit: 63_206 } }

  expect(fieldSentence(field, 'vi')).toBe('Bài dài 70000 ký tự, Facebook chỉ nhận 63206.')
  expect(fieldSentence({ path: 'x', code: 'NOBODY_KNOWS' }, 'en')).toBe('The value is not valid.')
})
