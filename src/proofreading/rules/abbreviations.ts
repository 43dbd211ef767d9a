import type { Finding } from '../finding.ts'
import { capitalised, isCapitals, type Reading, type Rule, type Word } from '../reading.ts'

/** Finds office abbreviations where they first stand, unless they are explained; readers of a Page are not office people. */
export const abbreviations: Rule = reading => {
  const { words, lists, prose } = reading
  const seen = new Set<string>()
  return words.flatMap((word, index): Finding[] => {
    const { text, start, end } = word
    const meaning = Object.hasOwn(lists.abbreviations, text) ? lists.abbreviations[text] : undefined
    if (meaning === undefined || seen.has(text) || isOrganisation(words, index)) return []
    seen.add(text)
    const isExplained = prose.slice(0, start).toLowerCase().includes(meaning.toLowerCase())
    if (isExplained) return []
    return [{ code: 'abbreviation', start, end, values: { meaning }, fix: dressed(reading, word, meaning) }]
  })
}

/** "Đoàn TNCS Hồ Chí Minh" is how the organisation writes itself. */
const isOrganisation = (words: readonly Word[], index: number): boolean =>
  words[index]?.text === 'TNCS' &&
  words
    .slice(index + 1, index + 4)
    .map(({ lower }) => lower)
    .join(' ') === 'hồ chí minh'

function dressed({ prose, lines }: Reading, { start, end }: Word, meaning: string): string {
  const line = lines.find(span => span.start <= start && end <= span.start + span.text.length)
  const others = line?.text.replace(prose.slice(start, end), '') ?? ''
  if (isCapitals(others)) return meaning.toUpperCase()
  const isFirst = /(?:^|[\n.!?]\s*)$/.test(prose.slice(Math.max(0, start - 3), start))
  return isFirst ? capitalised(meaning) : meaning
}
