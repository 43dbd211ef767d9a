import type { Finding } from '../finding.ts'
import { areNeighbours, isCapitalised, type Reading, type Rule } from '../reading.ts'

const LONGEST = 4

/** Finds words written twice in a row: "hưởng ứng hưởng ứng", not "nhà nhà" or "Lan Lan". */
export const doubledWords: Rule = reading => {
  const findings: Finding[] = []
  const allowed = new Set(reading.lists.reduplications.map(words => words.toLowerCase()))
  for (let index = 0; index < reading.words.length; index++) {
    const found = doubledAt(reading, index, allowed)
    if (found === null) continue
    findings.push(found.finding)
    index += found.wordCount * 2 - 1
  }
  return findings
}

function doubledAt(reading: Reading, index: number, allowed: ReadonlySet<string>) {
  const { words, text } = reading
  let wordCount = 1
  // Each word beside the next, up to the longest run that may be doubled.
  const reach = neighboursFrom(reading, index)
  for (; wordCount <= LONGEST && wordCount * 2 <= reach; wordCount++) {
    const once = words.slice(index, index + wordCount)
    const twice = words.slice(index + wordCount, index + wordCount * 2)
    if (!once.every((word, at) => word.lower === twice[at]?.lower)) continue
    const [first, middle, last] = [once[0], once.at(-1), twice.at(-1)]
    if (first === undefined || middle === undefined || last === undefined) return null
    const phrase = once.map(({ lower }) => lower).join(' ')
    const isName = wordCount === 1 && isCapitalised(first.text) && isCapitalised(last.text)
    if (allowed.has(phrase) || isName || /\p{N}/u.test(phrase)) continue
    const fix = text.slice(first.start, middle.end)
    return { wordCount, finding: { code: 'doubled-words', start: first.start, end: last.end, fix } as const }
  }
  return null
}

function neighboursFrom(reading: Reading, index: number): number {
  let count = 1
  while (
    count < LONGEST * 2 &&
    areNeighbours(reading, reading.words[index + count - 1], reading.words[index + count])
  )
    count++
  return count
}
