import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cleanText } from '../../../src/kernel/text.ts'
import { createProofreader, FINDINGS, fixedText, isLaw, isSafe } from '../../../src/proofreading/index.ts'
import { found, proofread } from '../../support/proofreading.ts'

const on = { year: 2026, month: 11, day: 22 }

test('places are those of the text as it came, whatever is cleaned on the way', () => {
  const sent = `${'Tuổi\u00A0trẻ\u200B chia\r\nsẻ'.normalize('NFD')}, vướng mắt`

  const misspelt = proofread(sent, { on }).find(({ code }) => code === 'misspelling')

  expect(sent.slice(misspelt?.start, misspelt?.end)).toBe('vướng mắt')
})

test('what the doors clean away is told once for each kind, with its count', () => {
  const findings = proofread('Tuổi\u00A0trẻ\u00A0xã\u200B', { on })

  expect(findings.map(({ code, values }) => [code, values?.count])).toEqual([
    ['odd-space', '2'],
    ['invisible', '1'],
  ])
  expect(found('Tuổi\ttrẻ\r\nra quân')).toEqual([])
})

test('letters in parts are put together by their fix', () => {
  const sent = 'Đoàn viên'.normalize('NFD')

  expect(fixedText(sent, proofread(sent, { on }))).toBe('Đoàn viên')
})

test('all fixes of the cleaning together give what the doors give', () => {
  const piece = fc.constantFrom(
    'Đoàn',
    'đoàn'.normalize('NFD'),
    ' ',
    '\u00A0',
    '\u200B',
    '👩\u200D🌾',
    'x',
    '\u00AD',
  )
  const cleaned = ['odd-space', 'invisible', 'not-composed']

  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), pieces => {
      const once = (text: string, code: string) =>
        fixedText(
          text,
          proofread(text, { on }).filter(finding => finding.code === code),
        )

      const text = cleaned.reduce(once, pieces.join(''))

      expect(text.trim()).toBe(cleanText(pieces.join('')))
    }),
  )
})

test('any text is read, and every place lies within it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), text => {
      for (const { start, end } of proofread(text, { on })) {
        expect(start).toBeLessThanOrEqual(end)
        expect(end).toBeLessThanOrEqual(text.length)
      }
    }),
  )
})

test('of two fixes that overlap the first is taken', () => {
  const fixes = [
    { code: 'misspelling', start: 0, end: 4, fix: 'AB' },
    { code: 'misspelling', start: 2, end: 6, fix: 'XX' },
  ] as const

  expect(fixedText('abcdef', fixes)).toBe('ABef')
})

test('only what a law forbids counts as law, and a repair by guess is not taken unseen', () => {
  expect(Object.keys(FINDINGS).filter(code => isLaw({ code: code as 'invisible' }))).toEqual([
    'child-private',
  ])
  expect(isSafe({ code: 'misspelling', start: 0, end: 1, fix: 'a' })).toBe(true)
  expect(isSafe({ code: 'wrong-weekday', start: 0, end: 1, fix: 'a' })).toBe(false)
})

test('a sender who is nowhere named is asked about the unit that is', () => {
  const unitName = 'Đoàn xã Hòa An'

  expect(found('Sáng nay, Đoàn xã Tân Bình ra quân.', { unitName })).toEqual([
    ['other-unit', 'Đoàn xã Tân Bình', 'Đoàn xã Hòa An'],
  ])
  expect(found('Đoàn xã Hoà An cùng Đoàn xã Tân Bình ra quân.', { unitName })).toEqual([])
})

test('too many findings are cut, but never those about a child', () => {
  const text = `${'chia sẽ. '.repeat(500)}Em Nguyễn Thị Lan, lớp 5A.`

  const codes = proofread(text, { on }).map(({ code }) => code)

  expect(codes).toHaveLength(200)
  expect(codes).toContain('child-private')
})

const HOSTILE = [
  ['nothing but letters', 'a'],
  ['full stops', '.'],
  ['dashes and dates', '1/1/1999-1/1/2000 9 năm '],
  ['hashes', '#a-'],
  ['digits', '1234 '],
  ['one long number', '7'],
  ['headline counts', '5 cây xanh '],
  ['calls to share', 'chia sẻ '],
  ['torn syllables', 'Trầ n '],
  ['names of children', 'em Nguyễn Văn A lớp 5 '],
  ['odd spaces', '\u00A0x'],
  ['marks without letters', '\u0301'],
  ['fake letters', '𝗖 '],
  ['words of a list', 'chia sẽ '],
  ['offices in two ways', 'Huyện đoàn Huyện Đoàn '],
  ['endings', './.          '],
  ['line breaks', '\n'],
] as const

// A rule that looks back over the whole text takes 64 times as long for 8 times the text, one that does not about 8.
test.each(HOSTILE)('the time for %s grows with the text, not with its square', (_, piece) => {
  const tookMs = (length: number) => {
    const text = piece.repeat(Math.ceil(length / piece.length))
    const runs = Array.from({ length: 3 }, () => {
      // The thread's own time: what else the machine does does not count.
      const start = process.threadCpuUsage()
      proofread(text, { on })
      const { user, system } = process.threadCpuUsage(start)
      return (user + system) / 1_000
    })
    return Math.min(...runs)
  }

  // A machine that does something else besides makes a ratio too large now and then, never a true square small.
  let ratio = Number.POSITIVE_INFINITY
  for (let tries = 0; tries < 4 && ratio >= 24; tries++) ratio = tookMs(63_206) / (tookMs(7_900) + 1)

  expect(ratio).toBeLessThan(24)
})

test('signs in the words of the list stand for themselves', () => {
  const strict = createProofreader({
    misspellings: [{ wrong: 'sơ kết', right: 'tổng kết', near: ['quý (4'], isDoubtful: false }],
    abbreviations: {},
    names: ['Lễ hội (cũ', 'Chia. Chia'],
    reduplications: [],
    lookalikes: { 'Búng Tàu': ['Vũng [Tàu'] },
  })

  const codes = strict('Chia chia sơ kết quý (4 ở Vũng [Tàu', { on, unitName: 'Đoàn xã Búng Tàu' })

  expect(codes.map(({ code }) => code)).toEqual(['doubled-words', 'misspelling', 'lookalike-name'])
})
