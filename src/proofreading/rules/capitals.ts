import type { Finding } from '../finding.ts'
import { capitalised, isCapitals, type Reading, type Rule, type Word } from '../reading.ts'

/** A headline may shout, a paragraph may not. */
const WORDS_IN_HEADLINE = 30
const WORDS_IN_TEXT = 9

/** Finds long runs of capitals; a headline in the first line may have some. */
export const capitals: Rule = reading => {
  const end = reading.prose.indexOf('\n')
  const headlineEnd = end < 0 ? 0 : end
  return runsOf(reading).flatMap(run => {
    const [first, last] = [run[0], run.at(-1)]
    if (first === undefined || last === undefined) return []
    const most = first.start < headlineEnd ? WORDS_IN_HEADLINE : WORDS_IN_TEXT
    return run.length >= most ? [told(reading, first.start, last.end)] : []
  })
}

/** Words in capitals that follow one another in a line; numbers between them count as neither. */
function runsOf({ words, prose }: Reading): readonly (readonly Word[])[] {
  const runs: Word[][] = []
  let previous: Word | undefined
  for (const word of words) {
    if (/^\p{N}+$/u.test(word.text)) continue
    const isShouted = isCapitals(word.text)
    const breaks = previous === undefined || prose.slice(previous.end, word.start).includes('\n')
    if (isShouted && !breaks) runs.at(-1)?.push(word)
    else if (isShouted) runs.push([word])
    previous = isShouted ? word : undefined
  }
  return runs
}

/** Names of the list keep their capitals; the rest of them a person gives back. */
function told({ text, unitName, lists }: Reading, start: number, end: number): Finding {
  const lower = capitalised(text.slice(start, end).toLowerCase())
  const names = [...lists.names, ...(unitName === null ? [] : [unitName])]
  const fix = names.reduce((written, name) => written.replaceAll(name.toLowerCase(), name), lower)
  return { code: 'all-capitals', start, end, fix: capitalised(fix) }
}
