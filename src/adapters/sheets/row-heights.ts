import type { RowDef } from 'hucre'
import type { SheetDraft, WrittenCell } from '../../ports/sheets.ts'

/** What Excel gives a line of its standard font. */
const LINE_POINTS = 15
/** Longer words are read in the cell itself, so that a table stays one. */
const MOST_LINES = 6

/** Tells how high rows with wrapped words are, by index; not every program works it out when it opens a file. */
export function rowHeights({ columns, rows, totals }: SheetDraft): Map<number, RowDef> {
  const head = columns.map(({ header }): WrittenCell => ({ kind: 'text', text: header }))
  const all = [head, ...rows, ...(totals === undefined ? [] : [totals])]
  const widths = columns.map(({ widthChars }) => widthChars)
  return new Map(
    all.flatMap((row, index): [number, RowDef][] => {
      const lines = Math.min(MOST_LINES, linesOf(row, widths))
      return lines < 2 ? [] : [[index, { height: lines * LINE_POINTS }]]
    }),
  )
}

const linesOf = (row: readonly WrittenCell[], widths: readonly number[]): number =>
  Math.max(
    1,
    ...row.map((cell, index) => (cell.kind === 'text' ? linesIn(cell.text, widths[index] ?? 1) : 1)),
  )

/** Counts the rows into which words break at a width, as many letters as are seen at most. */
function linesIn(text: string, widthChars: number): number {
  if (text.length < widthChars && !text.includes('\n')) return 1
  let lines = 0
  for (const line of text.slice(0, widthChars * MOST_LINES).split('\n')) {
    let used = widthChars
    for (const word of line.split(' ')) {
      const isNew = used + 1 + word.length > widthChars
      if (isNew) lines += Math.max(1, Math.ceil(word.length / widthChars))
      used = isNew ? word.length % widthChars : used + 1 + word.length
    }
  }
  return lines
}
