import { diffArrays } from 'diff'

/** A stretch of two texts: in both, only in the earlier one, or only in the later one. */
export interface Difference {
  readonly kind: 'same' | 'removed' | 'added'
  readonly text: string
}

const segmenter = new Intl.Segmenter('vi', { granularity: 'word' })

/** Cuts a text into words, spaces, signs and emoji; put together they are the text again. */
const wordsOf = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment)

/** Words that may come and go before two texts count as wholly different: keeps long texts linear. */
const CHANGES_LIMIT = 1_000

/**
 * Tells how one text became another, word by word, in NFC. All that is not `added` is the earlier text, all that is
 * not `removed` the later one.
 */
export function differencesBetween(before: string, after: string): readonly Difference[] {
  const [old, young] = [before.normalize('NFC'), after.normalize('NFC')]
  const changes = diffArrays(wordsOf(old), wordsOf(young), { maxEditLength: CHANGES_LIMIT })
  if (changes === undefined) return replaced(old, young)
  return joined(
    changes.map(({ added, removed, value }) => ({
      kind: added ? 'added' : removed ? 'removed' : 'same',
      text: value.join(''),
    })),
  )
}

const replaced = (removed: string, added: string): readonly Difference[] =>
  [{ kind: 'removed', text: removed } as const, { kind: 'added', text: added } as const].filter(
    ({ text }) => text !== '',
  )

/** Takes neighbouring changes together across the spaces between their words, so that phrases read as phrases. */
function joined(pieces: readonly Difference[]): readonly Difference[] {
  const all: Difference[] = []
  let [removed, added] = ['', '']
  for (const [index, { kind, text }] of pieces.entries()) {
    const isOnlySpace = kind === 'same' && /^ +$/.test(text) && index + 1 < pieces.length
    if (kind === 'removed') removed += text
    else if (kind === 'added') added += text
    else if (isOnlySpace && removed !== '' && added !== '') [removed, added] = [removed + text, added + text]
    else {
      all.push(...replaced(removed, added), { kind, text })
      removed = ''
      added = ''
    }
  }
  return [...all, ...replaced(removed, added)]
}
