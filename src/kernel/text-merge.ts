import { diff3Merge } from 'node-diff3'

/** A stretch of two people's changes of one text: brought together, or changed differently by both. */
export type Merged =
  | { readonly kind: 'settled'; readonly text: string }
  | { readonly kind: 'collision'; readonly base: string; readonly mine: string; readonly theirs: string }

/** Three texts, or parts of them, in one place. */
interface Trio<T> {
  readonly base: T
  readonly mine: T
  readonly theirs: T
}

/** More parts than this are not compared one by one; comparing grows with their square. */
const PARTS_LIMIT = 500

/**
 * Brings two people's changes of one text together: paragraph by paragraph, and word by word where both changed the
 * same paragraph. A paragraph in which their words collide is left for a person to choose.
 */
export const mergeTexts = (base: string, mine: string, theirs: string): readonly Merged[] =>
  joined(unclosed(mergeParts(closed({ base, mine, theirs }), paragraphsOf, mergeWords)))

/** The last paragraph gets a line's end like all others, so that one written behind it is no change of it. */
const closed = ({ base, mine, theirs }: Trio<string>): Trio<string> => ({
  base: `${base}\n`,
  mine: `${mine}\n`,
  theirs: `${theirs}\n`,
})

const unclosed = (pieces: readonly Merged[]): readonly Merged[] =>
  pieces.map((piece, index) => (index === pieces.length - 1 ? cutEnd(piece) : piece))

const cutEnd = (piece: Merged): Merged =>
  piece.kind === 'settled'
    ? { ...piece, text: withoutEnd(piece.text) }
    : {
        ...piece,
        base: withoutEnd(piece.base),
        mine: withoutEnd(piece.mine),
        theirs: withoutEnd(piece.theirs),
      }

const withoutEnd = (text: string): string => text.replace(/\n$/, '')

const mergeWords = (trio: Trio<string>): readonly Merged[] => {
  const merged = mergeParts(trio, spacedWordsOf, collision)
  return merged.every(({ kind }) => kind === 'settled') ? merged : collision(trio)
}

const collision = (trio: Trio<string>): readonly Merged[] => [{ kind: 'collision', ...trio }]

function mergeParts(
  trio: Trio<string>,
  cut: (text: string) => string[],
  collide: (trio: Trio<string>) => readonly Merged[],
): readonly Merged[] {
  const [base, mine, theirs] = [cut(trio.base), cut(trio.mine), cut(trio.theirs)]
  if (Math.max(base.length, mine.length, theirs.length) > PARTS_LIMIT) return collision(trio)
  return diff3Merge(mine, base, theirs).flatMap(({ ok, conflict }) =>
    conflict
      ? collide({
          base: conflict.o.join(''),
          mine: conflict.a.join(''),
          theirs: conflict.b.join(''),
        })
      : [{ kind: 'settled' as const, text: (ok ?? []).join('') }],
  )
}

/** Paragraphs and the line ends between them: changes of two neighbours do not touch. */
const paragraphsOf = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/(\n)/)
    .filter(part => part !== '')

/** Words with the space behind them: a lone space would match any other one. */
const spacedWordsOf = (text: string): string[] => text.split(/(?<=\s)(?=\S)/)

function joined(pieces: readonly Merged[]): readonly Merged[] {
  const all: Merged[] = []
  let settled = ''
  const settle = () => {
    if (settled !== '') all.push({ kind: 'settled', text: settled })
    settled = ''
  }
  for (const piece of pieces) {
    if (piece.kind === 'collision') settle()
    if (piece.kind === 'settled') settled += piece.text
    else all.push(piece)
  }
  settle()
  return all
}
