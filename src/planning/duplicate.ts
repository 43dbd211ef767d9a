import type { PostId, UnitId } from '../kernel/ids.ts'
import { dayNumber, localDateAt } from '../kernel/local-date.ts'
import { foldForSearch } from '../kernel/text.ts'
import { DAY, msBetween } from '../kernel/time.ts'
import { datesIn } from '../proofreading/rules/written-dates.ts'
import { type ComparedPhoto, foldedWords, isSamePhoto, rowsOf, shareOf } from './likeness.ts'

/** How far apart the same words, and the same photos, may stand on a Page before anybody is told. */
const TEXT_DAYS = 30
export const PHOTO_DAYS = 90

/** A Post as it is compared with others of its Page. */
export interface ComparedPost {
  readonly publishAt: Date
  readonly message: string
  /** The branch it tells about. */
  readonly unitId: UnitId | null
  readonly photos: readonly ComparedPhoto[]
}

/** Another Post that says or shows the same. */
export interface Duplicate {
  readonly code: 'same-text' | 'similar-text' | 'same-photo' | 'same-event'
  readonly post: ComparedPost & { readonly id: PostId }
}

type Other = Duplicate['post']

/** Finds what this Page has said or shown already, or is about to: for each kind the Post nearest in time. */
export function findDuplicates(
  wanted: ComparedPost,
  others: readonly Other[],
  timeZone: string,
): readonly Duplicate[] {
  const isNear = (other: Other, days: number) => distanceMs(wanted, other) <= days * DAY
  const byDistance = others.toSorted((a, b) => distanceMs(wanted, a) - distanceMs(wanted, b))
  const near = byDistance.filter(other => isNear(other, TEXT_DAYS))
  const likenessOf = likenessTo(wanted.message)
  const likeness = new Map(near.map(other => [other, likenessOf(other.message)]))
  const isAlike = (other: Other) => (likeness.get(other) ?? 0) >= SIMILAR
  const isSame = (other: Other) => likeness.get(other) === 1
  const found = {
    'same-text': near.find(isSame),
    'similar-text': near.find(other => isAlike(other) && !isSame(other)),
    'same-photo': byDistance.find(other => isNear(other, PHOTO_DAYS) && sharesPhoto(wanted, other)),
    'same-event': near.find(other => !isAlike(other) && isSameEvent(wanted, other, timeZone)),
  }
  return CODES.flatMap(code => {
    const post = found[code]
    return post === undefined ? [] : [{ code, post }]
  })
}

const CODES = ['same-text', 'similar-text', 'same-photo', 'same-event'] as const

const distanceMs = (a: ComparedPost, b: ComparedPost): number => Math.abs(msBetween(a.publishAt, b.publishAt))

/** The share of three words in a row that two texts have in common, from which on one is the other rewritten. */
const SIMILAR = 0.7
/** Shorter texts are alike by chance. */
const LEAST_WORDS = 8
const IN_A_ROW = 3
/** Longer than news are; so that many of the longest Posts are compared in a moment. */
const COMPARED_LENGTH = 5_000

/** Everything that was compared is the same, but not everything. */
const ALMOST = 0.99

/** Measures how alike texts are to one: 1 for the same words whatever their marks, 0 for nothing in common. */
function likenessTo(message: string): (other: string) => number {
  const folded = foldForSearch(message.slice(0, COMPARED_LENGTH))
  const own = rowsOf(foldedWords(folded), IN_A_ROW)
  return other => {
    const foldedOther = foldForSearch(other.slice(0, COMPARED_LENGTH))
    if (folded === foldedOther && folded !== '') return isSameWhole(message, other) ? 1 : ALMOST
    const theirs = rowsOf(foldedWords(foldedOther), IN_A_ROW)
    const isShort = Math.min(own.size, theirs.size) < LEAST_WORDS - IN_A_ROW + 1
    return isShort ? 0 : Math.min(shareOf(own, theirs), ALMOST)
  }
}

const isSameWhole = (a: string, b: string): boolean => foldForSearch(a) === foldForSearch(b)

const sharesPhoto = (a: ComparedPost, b: ComparedPost): boolean =>
  a.photos.some(photo => b.photos.some(other => isSamePhoto(photo, other)))

const SAME_HEADLINE = 0.5

/** One branch, one day or the next, and much the same first line. */
function isSameEvent(a: ComparedPost, b: ComparedPost, timeZone: string): boolean {
  if (a.unitId === null || a.unitId !== b.unitId) return false
  const days = Math.abs(eventDay(a, timeZone) - eventDay(b, timeZone))
  return days <= 1 && shareOf(headline(a), headline(b)) >= SAME_HEADLINE
}

/** The first day that the text names, else the day it goes out. */
function eventDay({ message, publishAt }: ComparedPost, timeZone: string): number {
  const on = localDateAt(publishAt, timeZone)
  const named = datesIn({ text: message, start: 0 }, on).find(({ date }) => date !== null)
  return dayNumber(named?.date ?? on)
}

const headline = ({ message }: ComparedPost): ReadonlySet<string> =>
  new Set(foldedWords(message.split('\n')[0] ?? ''))
