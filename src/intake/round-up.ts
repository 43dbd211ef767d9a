import { foldForSearch, truncate } from '../kernel/text.ts'

/** A piece of news as a round-up tells it. */
export interface RoundUpPiece {
  readonly unitName: string
  readonly title: string
  readonly body: string
}

/** Long enough for two sentences, short enough to be read among ten. */
const LONGEST = 220

/** Tells a piece of news in one or two sentences: its title, and the first sentence of its text unless that says the same. */
export function roundUpSentences({ title, body }: Pick<RoundUpPiece, 'title' | 'body'>): string {
  const first = firstSentence(body)
  const isRepeated = first === '' || foldForSearch(first).startsWith(foldForSearch(title))
  const told = isRepeated ? [first || title] : [closed(title), first]
  return truncate(told.filter(part => part !== '').join(' '), LONGEST)
}

const closed = (title: string): string => (title === '' || /[.!?…]$/.test(title) ? title : `${title}.`)

/** A full stop within a number or a short form, as in 1.500 or TP. Cần Thơ, ends no sentence. */
function firstSentence(body: string): string {
  const text = body.replace(/\s+/g, ' ').trim()
  const end = /(?:\p{L}{3,}|\p{N}+)[.!?…](?=\s+\p{Lu})/u.exec(text)
  return end === null ? text : text.slice(0, end.index + end[0].length)
}
