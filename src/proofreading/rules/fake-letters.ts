import type { Finding } from '../finding.ts'
import type { Rule } from '../reading.ts'

/** Mathematical, full-width, circled and squared letters and digits: they look bold or framed, and are no letters. */
const FAKE = /[\u{1D400}-\u{1D7FF}\uFF10-\uFF5A\u24B6-\u24E9\u{1F130}-\u{1F149}]/gu
const TOKEN = /\S+/g
/** How much at the end may be punctuation. */
const TAIL = 8

/**
 * Finds letters that only look like letters, a whole run at once.
 * Search and screen readers miss them, and drawn on a picture their marks fall apart.
 */
export const fakeLetters: Rule = ({ text }) => {
  const runs: { start: number; end: number }[] = []
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    if (token.search(FAKE) < 0) continue
    const last = runs.at(-1)
    if (last !== undefined && text.slice(last.end, index) === ' ') last.end = index + token.length
    else runs.push({ start: index, end: index + token.length })
  }
  return runs.map(run => told(text, trimmed(text, run)))
}

/** Quotation marks and full stops around the letters are real ones. */
function trimmed(text: string, { start, end }: { start: number; end: number }) {
  const run = text.slice(start, end)
  const from = run.search(/[\p{L}\p{N}]/u)
  const until = run.length - (/[^\p{L}\p{M}\p{N}]*$/u.exec(run.slice(-TAIL))?.[0].length ?? 0)
  return { start: start + Math.max(0, from), end: start + until }
}

const told = (text: string, { start, end }: { start: number; end: number }): Finding => ({
  code: 'fake-letters',
  start,
  end,
  fix: plain(text.slice(start, end)),
})

/** Only the fake letters are changed: `m²` and `…` beside them stay. */
const plain = (text: string): string =>
  text.replace(FAKE, letter => letter.normalize('NFKC')).normalize('NFC')
