import type { Photo } from '../../intake/index.ts'

type Box = Photo['blurBoxes'][number]

/** How a photo is parted for those who hide something of it without a script: columns and rows. */
export const COLUMNS = 12
export const ROWS = 9

/** Names the cells that boxes touch, row by row from 0: rather one too many. */
export const cellsOf = (boxes: readonly Box[]): ReadonlySet<number> =>
  new Set(
    Array.from({ length: COLUMNS * ROWS }, (_, cell) => cell).filter(cell =>
      boxes.some(box => touches(box, cell % COLUMNS, Math.floor(cell / COLUMNS))),
    ),
  )

/** So much of an edge is no touch: fractions are not exact. */
const TINY = 1e-6

const touches = ({ left, top, width, height }: Box, column: number, row: number): boolean =>
  left < (column + 1) / COLUMNS - TINY &&
  left + width > column / COLUMNS + TINY &&
  top < (row + 1) / ROWS - TINY &&
  top + height > row / ROWS + TINY

interface Run {
  readonly from: number
  readonly to: number
  readonly top: number
  readonly bottom: number
}

/** Makes boxes of cells: those side by side become one, and rows that are alike. */
export function boxesOf(cells: ReadonlySet<number>): readonly Box[] {
  const done: Run[] = []
  for (let row = 0; row < ROWS; row++)
    for (const run of runsIn(cells, row)) {
      const above = done.findIndex(
        ({ from, to, bottom }) => from === run.from && to === run.to && bottom === row,
      )
      const [upper] = above < 0 ? [] : done.splice(above, 1)
      done.push({ ...run, top: upper?.top ?? row })
    }
  return done.map(({ from, to, top, bottom }) => ({
    left: from / COLUMNS,
    top: top / ROWS,
    width: (to - from) / COLUMNS,
    height: (bottom - top) / ROWS,
  }))
}

function runsIn(cells: ReadonlySet<number>, row: number): readonly Run[] {
  const runs: Run[] = []
  for (let column = 0; column < COLUMNS; column++) {
    if (!cells.has(row * COLUMNS + column)) continue
    const last = runs.at(-1)
    if (last?.to === column) runs.splice(-1, 1, { ...last, to: column + 1 })
    else runs.push({ from: column, to: column + 1, top: row, bottom: row + 1 })
  }
  return runs
}
