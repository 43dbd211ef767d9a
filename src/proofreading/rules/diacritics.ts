import type { Rule } from '../reading.ts'

const LEAST_WORDS = 8
const LEAST_SHARE = 0.15

/** Finds a text typed without Vietnamese marks. */
export const missingDiacritics: Rule = ({ words }) => {
  const letters = words.filter(({ text }) => /^\p{L}/u.test(text))
  const [first, last] = [letters[0], letters.at(-1)]
  if (first === undefined || last === undefined || letters.length < LEAST_WORDS) return []
  const accented = letters.filter(({ text }) => /[^\p{ASCII}]/u.test(text))
  if (accented.length / letters.length >= LEAST_SHARE) return []
  return [{ code: 'no-diacritics', start: first.start, end: last.end }]
}
