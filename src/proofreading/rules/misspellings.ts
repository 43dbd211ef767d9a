import type { Finding } from '../finding.ts'
import {
  anyOf,
  areNeighbours,
  capitalised,
  isCapitalised,
  isCapitals,
  type Reading,
  type Rule,
  type Word,
} from '../reading.ts'
import type { Misspelling, WordLists } from '../word-lists.ts'

/** Finds the misspellings of the list, mark for mark, and keeps capitals in the repair. */
export const misspellings: Rule = reading => {
  const byFirstWord = indexOf(reading.lists)
  return reading.words.flatMap((word, index) =>
    (byFirstWord.get(word.lower) ?? []).flatMap(entry => foundAt(reading, index, entry)),
  )
}

const indexOf = ({ misspellings }: WordLists): Map<string, Misspelling[]> =>
  Map.groupBy(misspellings, ({ wrong }) => wrong.split(' ')[0] ?? '')

function foundAt(reading: Reading, index: number, entry: Misspelling): Finding[] {
  const wanted = entry.wrong.split(' ')
  const found = reading.words.slice(index, index + wanted.length)
  if (!wanted.every((text, at) => found[at]?.lower === text)) return []
  const areOne = found.every((word, at) => at === 0 || areNeighbours(reading, found[at - 1], word))
  const [first, last] = [found[0], found.at(-1)]
  if (
    !areOne ||
    first === undefined ||
    last === undefined ||
    !isMeant(reading, index + wanted.length, entry, first)
  )
    return []
  const { start } = first
  const piece = reading.text.slice(start, last.end)
  const code = entry.isDoubtful ? 'maybe-misspelling' : 'misspelling'
  return [{ code, start, end: last.end, fix: dressed(entry.right, found, piece, startsLine(reading, start)) }]
}

/** Some words are wrong only in some company. */
function isMeant(reading: Reading, next: number, { near, notBefore }: Misspelling, first: Word): boolean {
  const follower = reading.words[next]?.lower ?? ''
  if (notBefore?.includes(follower)) return false
  if (near === undefined) return true
  const around = reading.prose.slice(Math.max(0, first.start - 120), first.start + 120)
  return anyOf(near, 'iu').test(around)
}

const startsLine = ({ prose }: Reading, start: number): boolean => start === 0 || prose[start - 1] === '\n'

/** Word by word where both have as many: "Chia Sẽ" becomes "Chia Sẻ". */
function dressed(right: string, found: readonly Word[], piece: string, isFirst: boolean): string {
  if (isCapitals(piece)) return right.toUpperCase()
  const words = right.split(' ')
  const kept = words.map((word, at) =>
    isCapitalised(found[at]?.text ?? '') && words.length === found.length ? capitalised(word) : word,
  )
  const text = kept.join(' ')
  return isFirst || isCapitalised(piece) ? capitalised(text) : text
}
