import { isoDate, type LocalDate } from '../kernel/local-date.ts'
import type { Finding } from './finding.ts'
import type { WordLists } from './word-lists.ts'

/** A run of letters and digits in a text. */
export interface Word {
  readonly text: string
  readonly lower: string
  readonly start: number
  readonly end: number
}

/** A stretch of a text. */
export interface Span {
  readonly text: string
  readonly start: number
}

/** What the rules read: the text, cut up once for all of them. */
export interface Reading {
  readonly text: string
  /** The text with addresses, hashtags and mentions blotted out; as long as the text. */
  readonly prose: string
  readonly words: readonly Word[]
  readonly lines: readonly Span[]
  readonly sentences: readonly Span[]
  /** The day on which the text is read. */
  readonly on: LocalDate
  /** Who sends it. */
  readonly unitName: string | null
  readonly lists: WordLists
}

/** Looks for one kind of thing. Takes time in proportion to the text's length, however hostile. */
export type Rule = (reading: Reading) => readonly Finding[]

const WORD = /[\p{L}\p{M}\p{N}]+/gu
const NOT_PROSE = /(?:https?:\/\/|www\.)\S+|[#@][^\s#@]+/gu
/** At most three full stops are looked at, so that a line of nothing else is read in one go. */
const SENTENCE = /[^\n]+?(?:[.!?…]{1,3}(?=\s)|$)/gmu
const LINE = /[^\n]+/g

/** Cuts a text up for the rules. */
export function readingOf(text: string, given: Pick<Reading, 'on' | 'unitName' | 'lists'>): Reading {
  const prose = text.replace(NOT_PROSE, piece => '\0'.repeat(piece.length))
  const words = [...prose.matchAll(WORD)].map(match => wordOf(match[0], match.index))
  return { ...given, text, prose, words, lines: spans(prose, LINE), sentences: spans(prose, SENTENCE) }
}

const wordOf = (text: string, start: number): Word => ({
  text,
  lower: text.toLowerCase(),
  start,
  end: start + text.length,
})

const spans = (text: string, pattern: RegExp): Span[] =>
  [...text.matchAll(pattern)].map(match => ({ text: match[0], start: match.index }))

/** Tells whether two words stand side by side, with one space between them. */
export const areNeighbours = (
  { prose }: Reading,
  first: Word | undefined,
  second: Word | undefined,
): boolean =>
  first !== undefined && second !== undefined && second.start === first.end + 1 && prose[first.end] === ' '

/** Makes a pattern of whole words in any case; JavaScript's own `\b` knows only English letters. */
export const wholeWords = (source: string, flags = 'giu'): RegExp =>
  new RegExp(`(?<![\\p{L}\\p{M}\\p{N}])(?:${source})(?![\\p{L}\\p{M}\\p{N}])`, flags)

/** Makes a pattern of these words as they stand, whatever signs are in them. */
export const anyOf = (words: readonly string[], flags?: string): RegExp =>
  wholeWords(words.map(word => word.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), flags)

/** Finds every place of a pattern in a span, counted from the text's beginning. */
export const placesIn = (
  { text, start }: Span,
  pattern: RegExp,
): { match: RegExpExecArray; start: number }[] =>
  [...text.matchAll(pattern)].map(match => ({ match, start: start + match.index }))

/** Tells whether a word has letters and all of them are capitals. */
export const isCapitals = (text: string): boolean =>
  text !== text.toLowerCase() && text === text.toUpperCase()

/** Tells whether a word begins with a capital letter. */
export const isCapitalised = (text: string): boolean => /^\p{Lu}/u.test(text)

/** Puts a capital at the beginning. */
export const capitalised = (text: string): string => text.replace(/^\p{Ll}/u, letter => letter.toUpperCase())

/** Compares days. */
export const isLater = (day: LocalDate, than: LocalDate): boolean => isoDate(day) > isoDate(than)
