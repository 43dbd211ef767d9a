import type { ResultId } from '../../kernel/ids.ts'
import { dayNumber } from '../../kernel/local-date.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import { foldedWords, shareOf } from '../../planning/likeness.ts'
import type { Result } from './result.ts'

/** Two results that may be one, and why it seems so. */
export interface ResultPair<Entry> {
  readonly first: Entry
  readonly second: Entry
  readonly reason: 'evidence' | 'note'
}

type Compared = Pick<Result, 'id' | 'indicatorId' | 'fromOn' | 'toOn' | 'note'>

const SAME_NOTE = 0.5
/** Shorter notes are alike by chance. */
const NOTE_WORDS = 3

/**
 * Finds results that may be one: the same indicator, the same day or the next, and shown by the same thing or told much
 * alike. Notes of whole periods are alike by nature and say nothing. `keys` are what results point to.
 */
export function findSameResults<Entry extends Compared>(
  entries: readonly Entry[],
  keys: ReadonlyMap<ResultId, ReadonlySet<string>>,
): readonly ResultPair<Entry>[] {
  const read = entries.map(entry => ({ entry, ...readEntry(entry, keys) }))
  return read.flatMap((one, index) =>
    read.slice(index + 1).flatMap(other => {
      const reason = one.entry.indicatorId === other.entry.indicatorId ? reasonFor(one, other) : null
      return reason === null ? [] : [{ first: one.entry, second: other.entry, reason }]
    }),
  )
}

type Read = ReturnType<typeof readEntry>

const readEntry = (
  { id, fromOn, toOn, note }: Compared,
  keys: ReadonlyMap<ResultId, ReadonlySet<string>>,
) => ({
  from: dayOf(fromOn),
  to: dayOf(toOn),
  words: new Set(foldedWords(note)),
  keys: keys.get(id) ?? new Set<string>(),
})

function reasonFor(one: Read, other: Read): ResultPair<unknown>['reason'] | null {
  if (one.from > other.to + 1 || other.from > one.to + 1) return null
  if ([...one.keys].some(key => other.keys.has(key))) return 'evidence'
  const isDays = one.from === one.to && other.from === other.to
  const isTold = one.words.size >= NOTE_WORDS && other.words.size >= NOTE_WORDS
  return isDays && isTold && shareOf(one.words, other.words) >= SAME_NOTE ? 'note' : null
}

const dayOf = (day: string): number => {
  const date = parseDate(day)
  return date === null ? 0 : dayNumber(date)
}
