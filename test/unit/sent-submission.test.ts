import { describe, expect, test } from 'vitest'
import { bestPhotoIds, messageOf, withCredit } from '../../src/intake/accepted-post.ts'
import { receiptNumber } from '../../src/intake/receipt-number.ts'
import { readPhotos } from '../../src/intake/sent-photos.ts'
import { isEmpty, linesOf, readWords, type SentWords } from '../../src/intake/sent-submission.ts'
import type { SubmissionPhoto } from '../../src/intake/submission.ts'
import { newsOf } from '../../src/intake/submission-news.ts'
import { readReason } from '../../src/intake/submission-reason.ts'
import { photoId } from '../../src/kernel/ids.ts'

const TODAY = { year: 2026, month: 11, day: 22 }
const read = (sent: SentWords) => readWords(sent, TODAY)
const code = (value: string, ...paths: readonly string[]) =>
  expect.objectContaining({ code: value, fields: paths.map(path => expect.objectContaining({ path })) })

test('a text is cleaned: composed letters, plain spaces, one line for a title', () => {
  const words = read({ title: ' Trồng\u00a0cây\n xanh '.normalize('NFD'), body: 'Một\r\n\r\nhai\u200b ' })

  expect([words.title, words.body]).toEqual(['Trồng cây xanh', 'Một\n\nhai'])
})

describe('what a word means', () => {
  test.each([
    ['genre', 'news', 'news'],
    ['genre', ' Tin ', 'news'],
    ['genre', 'Bài', 'story'],
    ['genre', 'ẢNH', 'photos'],
    ['pillar', 'counsel', 'counsel'],
    ['eventDate', '2026-11-21', '2026-11-21'],
    ['eventDate', '21/11', '2026-11-21'],
    ['videoLink', 'https://youtu.be/x', 'https://youtu.be/x'],
  ] as const)('%s “%s” is %s', (field, sent, value) => {
    expect(read({ [field]: sent })).toMatchObject({ [field]: value, asides: [] })
  })

  test.each([
    ['genre', 'phóng sự'],
    ['pillar', 'cả ba'],
    ['eventDate', 'hôm qua'],
    ['eventDate', '31/02/2026'],
    ['eventDate', '22/11/2062'],
    ['eventDate', '2016-11-22'],
    ['videoLink', 'http://youtu.be/x'],
    ['videoLink', 'javascript:alert(1)'],
  ] as const)('%s “%s” is kept aside, and the rest stays', (field, words) => {
    const answer = read({ title: 'Trồng cây', [field]: words })

    expect(answer).toMatchObject({ title: 'Trồng cây', [field]: null, asides: [{ field, words }] })
  })
})

test('results are kept as they were written, without empty rows', () => {
  const sent = [
    { name: 'Cây xanh ', amount: '500 cây' },
    { name: ' ', amount: '' },
    { name: '', amount: '45 người' },
  ]

  expect(read({ results: sent }).results).toEqual([
    { name: 'Cây xanh', amount: '500 cây' },
    { name: '', amount: '45 người' },
  ])
})

describe('limits', () => {
  test('every part that is too long is named', () => {
    const sent = { title: 'x'.repeat(301), body: 'x'.repeat(20_001), place: 'x'.repeat(301) }

    expect(() => read(sent)).toThrow(code('SUBMISSION_TOO_LONG', 'title', 'body', 'place'))
    expect(() => read({ title: 'x'.repeat(300), body: 'x'.repeat(20_000) })).not.toThrow()
  })

  test('more photos or results than are taken are refused', () => {
    const uploadIds = Array.from({ length: 101 }, (_, index) => `u${index}`)
    const results = Array.from({ length: 51 }, () => ({ name: 'Cây', amount: '1' }))

    expect(() => readPhotos({ uploadIds })).toThrow(code('INVALID_INPUT', 'uploadIds'))
    expect(() => read({ results })).toThrow(code('INVALID_INPUT', 'results'))
  })
})

test('photos keep their order, each once, also those that are only described', () => {
  const photos = [{ uploadId: 'c', class: 'no-people', consent: [], altText: ' Cây ' } as const]

  expect(readPhotos({ uploadIds: ['b', 'a', 'b', ''], photos })).toEqual([
    { photoId: 'b', altText: '', said: null },
    { photoId: 'a', altText: '', said: null },
    { photoId: 'c', altText: 'Cây', said: { class: 'no-people', ticks: [] } },
  ])
})

test('a Submission is empty without words and without anything beside them', () => {
  expect(isEmpty(read({ title: ' ' }), [])).toBe(true)
  expect(isEmpty(read({ title: ' ' }), ['a photo'])).toBe(false)
  expect(isEmpty(read({ results: [{ name: 'Cây', amount: '5' }] }), [])).toBe(false)
})

test('the lines of a Submission are all that was written', () => {
  const words = read({ title: 'A', body: 'B', place: 'C', results: [{ name: 'D', amount: '1' }] })

  expect(linesOf(words)).toEqual(['A', 'B', 'C', 'D: 1'])
})

test('a receipt number holds the day and four signs that are never mistaken', () => {
  const every = Array.from({ length: 256 }, (_, byte) => receiptNumber(TODAY, Buffer.alloc(4, byte)))

  expect(every[0]).toBe('TB-2211-AAAA')
  expect(new Set(every).size).toBe(32)
  expect(every.map(number => number.slice(-4)).join('')).not.toMatch(/[01IO]/)
})

describe('what a branch has not heard', () => {
  test.each([
    ['received', null, null, null],
    ['returned', null, null, 'returned'],
    ['returned', null, 'returned', null],
    ['rejected', null, 'returned', 'rejected'],
    ['accepted', 'draft', null, 'accepted'],
    ['accepted', 'draft', 'returned', 'accepted'],
    ['accepted', 'scheduled', 'accepted', 'planned'],
    ['accepted', 'staged', 'planned', null],
    ['accepted', 'failed', 'planned', null],
    ['accepted', 'published', 'planned', 'published'],
    ['accepted', 'published', 'published', null],
  ] as const)('a %s one, its Post %s, after “%s”, is %s', (state, postState, toldNews, news) => {
    expect(newsOf({ state, postState, toldNews })).toBe(news)
  })
})

describe('the text of a Post', () => {
  test('is the title and the article, the title once', () => {
    expect(messageOf({ title: 'Trồng cây', body: 'Sáng nay…' })).toBe('Trồng cây\n\nSáng nay…')
    expect(messageOf({ title: 'Trồng cây', body: 'TRỒNG CÂY\nSáng nay…' })).toBe('TRỒNG CÂY\nSáng nay…')
    expect(messageOf({ title: '', body: 'Sáng nay…' })).toBe('Sáng nay…')
  })

  test('names its branch once', () => {
    const credit = 'Tin, ảnh: Xã đoàn Tân Long'

    expect(withCredit('Sáng nay…', credit)).toBe(`Sáng nay…\n\n${credit}`)
    expect(withCredit(`Sáng nay…\nTIN, ẢNH: Xã đoàn Tân Long.`, credit)).not.toContain(credit)
    expect(withCredit('', credit)).toBe(credit)
  })
})

describe('the photos of a Post', () => {
  const photo = (index: number, more: Partial<SubmissionPhoto> = {}): SubmissionPhoto => ({
    ...{ photoId: photoId(`p${index}`), state: 'ready', altText: '', class: null, ticks: [] },
    ...{ missingTicks: null, warnings: [], isSuggested: index > 5, refusalCode: null },
    ...{ widthPx: null, heightPx: null, takenAt: null, ...more },
  })

  test('are all that are ready, in order', () => {
    const photos = [photo(1), photo(2, { state: 'arriving' }), photo(3), photo(4, { state: 'refused' })]

    expect(bestPhotoIds(photos)).toEqual(['p1', 'p3'])
  })

  test('are the suggested ones when there are more than a Post takes', () => {
    const photos = Array.from({ length: 12 }, (_, index) => photo(index))

    expect(bestPhotoIds(photos)).toEqual(['p6', 'p7', 'p8', 'p9', 'p10', 'p11'])
  })
})

describe('a reason', () => {
  const wordsOf = (reason: string) => `Lý do ${reason}`

  test('is what was written, or what the list says', () => {
    expect(readReason({ reason: ' Thiếu ảnh ' }, wordsOf)).toEqual({ reasonCode: null, reason: 'Thiếu ảnh' })
    expect(readReason({ reasonCode: 'duplicate' }, wordsOf)).toMatchObject({ reason: 'Lý do duplicate' })
  })

  test.each([{}, { reason: ' ' }, { reasonCode: 'other' } as const])('%o says nothing', sent => {
    expect(() => readReason(sent, wordsOf)).toThrow(code('INVALID_INPUT', 'reason'))
  })
})
