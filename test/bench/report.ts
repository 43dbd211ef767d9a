import { writeFile } from 'node:fs/promises'

/** One figure of ours beside its floor, which is measured in the same run, or beside a fixed limit. */
export interface Line {
  readonly name: string
  readonly unit: 'ms' | 'MB' | 'MB/s' | 'kB' | 'photos/s' | 'photos' | 'Posts' | 'cuts' | 's'
  readonly ours: number
  /** The same work done barely; null where a fixed limit is all there is. */
  readonly floor: number | null
  /** The ratio of each round, where the two were compared round by round; ours and the floor are then one round's. */
  readonly ratios?: readonly number[]
  /** The figure to reach: of the ratio where there is a floor, else of ours. Null where nothing is promised. */
  readonly target: { readonly atMost: number } | { readonly atLeast: number } | null
}

/** Tells whether a line reaches its figure. */
function isReached({ ours, floor, target }: Line): boolean {
  const figure = floor === null ? ours : ours / floor
  if (target === null) return true
  return 'atMost' in target ? figure <= target.atMost : figure >= target.atLeast
}

/** Prints the lines as a table. */
export function printTable(lines: readonly Line[], write: (text: string) => void): void {
  const rows = [['', 'ours', 'floor', 'ratio', 'target', ''], ...lines.map(rowOf)]
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0))) ?? []
  for (const row of rows) {
    const cells = row.map((cell, column) =>
      column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
    )
    write(`${cells.join('  ').trimEnd()}\n`)
  }
}

function rowOf(line: Line): string[] {
  const { name, unit, ours, floor, target, ratios = [] } = line
  const range =
    ratios.length > 0 ? ` (${Math.min(...ratios).toFixed(2)}–${Math.max(...ratios).toFixed(2)})` : ''
  return [
    name,
    `${rounded(ours)} ${unit}`,
    floor === null ? '' : `${rounded(floor)} ${unit}`,
    floor === null ? '' : `${(ours / floor).toFixed(2)}${range}`,
    target === null ? '' : 'atMost' in target ? `≤ ${target.atMost}` : `≥ ${target.atLeast}`,
    isReached(line) ? '' : 'MISSED',
  ]
}

const rounded = (figure: number): string =>
  figure < 10 && !Number.isInteger(figure) ? figure.toFixed(1) : String(Math.round(figure))

/** Writes the lines for programs to compare. */
export async function writeResults(path: string, lines: readonly Line[], machine: object): Promise<void> {
  const told = lines.map(line => ({
    ...line,
    ratio: line.floor === null ? null : line.ours / line.floor,
    isReached: isReached(line),
  }))
  await writeFile(path, `${JSON.stringify({ ...machine, lines: told }, null, 2)}\n`)
}
