import { UNCLEAN } from '../kernel/text.ts'
import type { Finding, FindingCode } from './finding.ts'

/** A text as the doors of the program leave it, with the way back to the text as it came. */
export interface Cleaning {
  readonly text: string
  /** Finds the place in the text as it came. */
  readonly sentAt: (place: number) => number
  /** What was cleaned away and is worth telling. */
  readonly findings: readonly Finding[]
}

interface Edit {
  readonly start: number
  readonly end: number
  readonly by: string
  readonly code: FindingCode | null
}

const LETTER_WITH_MARKS = /.\p{M}+/gsu

/** Cleans a text as `cleanText` does, except for the spaces around it, and remembers where everything stood. */
export function cleaningOf(sent: string): Cleaning {
  const edits = editsOf(sent)
  const parts: string[] = []
  const places: number[] = []
  const keep = (part: string, from: number, step: 0 | 1) => {
    for (let index = 0; index < part.length; index++) places.push(from + index * step)
    parts.push(part)
  }
  let from = 0
  for (const { start, end, by } of edits) {
    keep(sent.slice(from, start), from, 1)
    keep(by, start, 0)
    from = end
  }
  keep(sent.slice(from), from, 1)
  const findings = [...Map.groupBy(edits, ({ code }) => code)].flatMap(([code, group]) =>
    code === null ? [] : [told(sent, code, group)],
  )
  return { text: parts.join(''), sentAt: place => places[place] ?? sent.length, findings }
}

function editsOf(sent: string): readonly Edit[] {
  const all = [
    ...edits(sent, UNCLEAN.lineBreaks, '\n', null),
    ...edits(sent, UNCLEAN.oddSpaces, ' ', 'odd-space').map(silentTab(sent)),
    ...edits(sent, UNCLEAN.invisible, '', 'invisible'),
    ...edits(sent, UNCLEAN.strayJoiners, '', 'invisible'),
    ...edits(sent, LETTER_WITH_MARKS, null, 'not-composed').filter(
      ({ start, end, by }) => sent.slice(start, end) !== by,
    ),
  ]
  const inOrder = all.toSorted((a, b) => a.start - b.start)
  return inOrder.filter(({ start }, index) => start >= (inOrder[index - 1]?.end ?? 0))
}

const edits = (sent: string, pattern: RegExp, by: string | null, code: FindingCode | null): Edit[] =>
  [...sent.matchAll(pattern)].map(({ 0: piece, index }) => ({
    start: index,
    end: index + piece.length,
    by: by ?? piece.normalize('NFC'),
    code,
  }))

/** A tab is seen by whoever typed it. */
const silentTab =
  (sent: string) =>
  (edit: Edit): Edit =>
    sent[edit.start] === '\t' ? { ...edit, code: null } : edit

/** Everything of one kind is told at once, from the first place to the last. */
function told(sent: string, code: FindingCode, edits: readonly Edit[]): Finding {
  const [start, end] = [edits[0]?.start ?? 0, edits.at(-1)?.end ?? 0]
  let from = start
  const parts = edits.flatMap(edit => {
    const kept = sent.slice(from, edit.start)
    from = edit.end
    return [kept, edit.by]
  })
  return { code, start, end, values: { count: String(edits.length) }, fix: parts.join('') }
}
