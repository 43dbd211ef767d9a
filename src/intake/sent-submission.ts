import { AppError, type FieldError } from '../kernel/errors.ts'
import { dayNumber, isoDate, type LocalDate } from '../kernel/local-date.ts'
import { cleanLine, cleanText, foldForSearch, graphLength } from '../kernel/text.ts'
import { parseDate } from '../kernel/vietnamese-date.ts'
import { PILLARS, type Pillar } from '../publishing/post.ts'
import type { Genre, WrittenResult } from './submission.ts'

/** What a branch wrote, as it came. */
export interface SentWords {
  readonly title?: string | null
  readonly body?: string | null
  readonly genre?: string | null
  readonly pillar?: string | null
  readonly eventDate?: string | null
  readonly place?: string | null
  readonly videoLink?: string | null
  readonly results?: readonly WrittenResult[]
}

/** The longest of each that is taken, in UTF-16 units. */
export const SENT_LIMITS = {
  title: 300,
  body: 20_000,
  place: 300,
  videoLink: 2_000,
  resultName: 300,
  resultAmount: 100,
} as const

/** How many of each are taken. */
export const SENT_COUNTS = { results: 50, photos: 100 } as const

/** Words that fit no field. They are kept beside the Submission: it is never refused for them. */
export interface Aside {
  readonly field: 'genre' | 'pillar' | 'eventDate' | 'videoLink'
  readonly words: string
}

/** A branch's words, cleaned and understood as far as they can be. */
export interface ReadWords {
  readonly title: string
  readonly body: string
  readonly genre: Genre | null
  readonly pillar: Pillar | null
  /** Local date `YYYY-MM-DD`. */
  readonly eventDate: string | null
  readonly place: string | null
  readonly videoLink: string | null
  readonly results: readonly WrittenResult[]
  readonly asides: readonly Aside[]
}

/**
 * Reads a branch's words. What cannot be understood becomes an aside.
 * @throws {SUBMISSION_TOO_LONG} with `fields` naming each that is, and its limit
 */
export function readWords(sent: SentWords, today: LocalDate): ReadWords {
  const genre = understand('genre', sent.genre, text => GENRE_WORDS[foldForSearch(text)])
  const pillar = understand('pillar', sent.pillar, text => PILLARS.find(pillar => pillar === text))
  const eventDate = understand('eventDate', sent.eventDate, text => readEventDate(text, today))
  const videoLink = understand('videoLink', sent.videoLink, readVideoLink)
  const read = {
    title: cleanLine(sent.title ?? ''),
    body: cleanText(sent.body ?? ''),
    genre: genre.value,
    pillar: pillar.value,
    eventDate: eventDate.value,
    place: cleanLine(sent.place ?? '') || null,
    videoLink: videoLink.value,
    results: readResults(sent.results ?? []),
    asides: [genre, pillar, eventDate, videoLink].flatMap(({ aside }) => aside ?? []),
  }
  requireShort(read)
  return read
}

/** Tells whether nothing was sent, words or anything beside them; a day alone is nothing, because the form names today. */
export const isEmpty = (words: ReadWords, beside: readonly unknown[]): boolean =>
  beside.length === 0 && linesOf({ ...words, eventDate: null }).length === 0

/** Lists everything that was written, so that what is new in words sent again is found. */
export const linesOf = (words: Omit<ReadWords, 'asides' | 'genre' | 'pillar'>): readonly string[] => {
  const { title, body, place, eventDate, videoLink, results } = words
  const lines = [title, body, place, eventDate, videoLink].flatMap(line => line ?? [])
  return [...lines, ...results.map(({ name, amount }) => `${name}: ${amount}`)].filter(line => line !== '')
}

type Understood<T> = { readonly value: T | null; readonly aside: Aside | null }

function understand<T>(
  field: Aside['field'],
  sent: string | null | undefined,
  read: (words: string) => T | null | undefined,
): Understood<T> {
  const words = cleanLine(sent ?? '')
  if (words === '') return { value: null, aside: null }
  const value = read(words) ?? null
  return { value, aside: value === null ? { field, words } : null }
}

/** Genres as programs and as people call them, folded. */
const GENRE_WORDS: Readonly<Record<string, Genre>> = {
  news: 'news',
  tin: 'news',
  story: 'story',
  bai: 'story',
  photos: 'photos',
  anh: 'photos',
  video: 'video',
}

/** Further away than this an event's date is surely a typing mistake. */
const DAYS = { ahead: 366, back: 3 * 366 } as const

function readEventDate(words: string, today: LocalDate): string | null {
  const date = parseDate(words, today)
  if (date === null) return null
  const ahead = dayNumber(date) - dayNumber(today)
  return ahead > DAYS.ahead || ahead < -DAYS.back ? null : isoDate(date)
}

function readVideoLink(words: string): string | null {
  if (words.length > SENT_LIMITS.videoLink || !URL.canParse(words)) return null
  const { protocol, href } = new URL(words)
  return protocol === 'https:' ? href : null
}

function readResults(sent: readonly WrittenResult[]): readonly WrittenResult[] {
  if (sent.length > SENT_COUNTS.results) throw tooMany('results', SENT_COUNTS.results)
  return sent
    .map(({ name, amount }) => ({ name: cleanLine(name), amount: cleanLine(amount) }))
    .filter(({ name, amount }) => name !== '' || amount !== '')
}

function requireShort({ title, body, place, results }: ReadWords): void {
  const fields = [
    ...tooLong('title', title, SENT_LIMITS.title),
    ...tooLong('body', body, SENT_LIMITS.body),
    ...tooLong('place', place ?? '', SENT_LIMITS.place),
    ...results.flatMap(({ name, amount }, index) => [
      ...tooLong(`results.${index}.name`, name, SENT_LIMITS.resultName),
      ...tooLong(`results.${index}.amount`, amount, SENT_LIMITS.resultAmount),
    ]),
  ]
  if (fields.length > 0) throw new AppError('SUBMISSION_TOO_LONG', { fields })
}

function tooLong(path: string, text: string, limit: number): readonly FieldError[] {
  return graphLength(text) > limit ? [{ path, code: 'TOO_LONG', values: { maximum: limit } }] : []
}

/** Says that there is more of something than is taken. */
export const tooMany = (path: string, maximum: number) =>
  new AppError('INVALID_INPUT', { fields: [{ path, code: 'TOO_MANY', values: { maximum } }] })
