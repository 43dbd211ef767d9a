import type { Finding } from '../finding.ts'
import { areNeighbours, type Reading, type Rule, type Word } from '../reading.ts'
import { isSyllable } from './syllable.ts'

/** Ends of syllables that are no words of their own. */
const ENDINGS = new Set(['c', 'ch', 'm', 'n', 'ng', 'nh', 'p', 't', 'i'])
/** Four letters, as in "uyên", are the longest end of a syllable. */
const LONGEST_ENDING = 4
const ENDS_ACCENTED = /[^\p{ASCII}]$/u

/** Finds syllables that copying from a PDF tore apart after an accented letter: "Trầ n Xuâ n Đứ c". */
export const splitSyllables: Rule = reading => {
  const findings: Finding[] = []
  const { words } = reading
  for (let index = 0; index < words.length; index++) {
    const run = runAt(reading, index)
    const [first, last] = [run[0]?.[0], run.at(-1)?.[1]]
    if (first === undefined || last === undefined) continue
    const fix = run.map(([head, tail]) => head.text + tail.text).join(' ')
    findings.push({ code: 'split-syllables', start: first.start, end: last.end, fix })
    index += run.length * 2 - 1
  }
  return findings
}

type Torn = readonly [Word, Word]

/** Torn syllables that follow one another are one thing to repair. */
function runAt(reading: Reading, from: number): readonly Torn[] {
  const run: Torn[] = []
  for (let index = from; ; index += 2) {
    const torn = tornAt(reading, index)
    const before = run.at(-1)?.[1]
    if (torn === null || (before !== undefined && !areNeighbours(reading, before, torn[0]))) return run
    run.push(torn)
  }
}

function tornAt(reading: Reading, index: number): Torn | null {
  const [head, tail] = [reading.words[index], reading.words[index + 1]]
  if (head === undefined || tail === undefined || !areNeighbours(reading, head, tail)) return null
  if (!ENDS_ACCENTED.test(head.text) || tail.text !== tail.lower || tail.text.length > LONGEST_ENDING)
    return null
  // What is a word already may be followed by another word; "50.000 đ" is money.
  const isTorn =
    !isSyllable(head.text) && !/\d ?$/.test(reading.prose.slice(Math.max(0, head.start - 2), head.start))
  return (ENDINGS.has(tail.text) || isTorn) && isSyllable(head.text + tail.text) ? [head, tail] : null
}
