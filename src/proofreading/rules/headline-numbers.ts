import { parseNumber } from '../../kernel/vietnamese-number.ts'
import type { Rule } from '../reading.ts'
import { placesIn, type Span } from '../reading.ts'

const COUNTED = /(?<![\p{L}\p{N}.,/–-])(\d{1,3}(?:\.\d{3})+|\d{1,6}) (\p{L}+ \p{L}+)/gu
/** A part of the whole is another number by right. */
const PART = /(?:mỗi|từng|trong đó|gồm|riêng|thêm|có)\s?$/iu

/** What is longer is no headline. */
const LONGEST_HEADLINE = 200

interface Count {
  readonly start: number
  readonly written: string
  readonly value: number | null
}

/** Finds a count in the headline that the text below gives otherwise, where it gives exactly one for the same things. */
export const headlineNumbers: Rule = ({ lines }) => {
  const [headline, ...body] = lines
  if (headline === undefined || headline.text.length > LONGEST_HEADLINE) return []
  const below = Map.groupBy(body.flatMap(countsIn), ({ things }) => things)
  return countsIn(headline).flatMap(({ things, start, written, value }) => {
    const said = below.get(things) ?? []
    const [only] = said
    if (only === undefined || said.some(count => count.value !== only.value) || only.value === value)
      return []
    if (said.every(({ isPart }) => isPart)) return []
    const values = { things, other: only.written }
    return [
      { code: 'headline-number' as const, start, end: start + written.length, values, fix: only.written },
    ]
  })
}

const countsIn = (line: Span): (Count & { things: string; isPart: boolean })[] =>
  placesIn(line, COUNTED).map(({ match, start }) => {
    const [, written = '', things = ''] = match
    const isPart = PART.test(line.text.slice(Math.max(0, match.index - 10), match.index))
    return { start, written, value: parseNumber(written), things: things.toLowerCase(), isPart }
  })
