import { Liquid } from 'liquidjs'

/** Tells how wide a line is in bold, in pixels at a size of one pixel. */
export type Measure = (line: string) => Promise<number>

const TAGS = new Set(['if', 'unless', 'assign', 'for', 'comment', '#'])
const FILTERS = new Set(['upcase', 'plus', 'minus', 'times', 'size'])
const RENDER_LIMITS = { renderLimit: 2_000, memoryLimit: 1_000_000, templateLimit: 10_000 }

/** A drawing that was parsed. */
export type LiquidSvg = (values: Readonly<Record<string, unknown>>) => Promise<string>

/**
 * Makes a reader of SVG with blanks. What is filled in is escaped. Two filters know how wide words are:
 * - `{{ branch | fit: 44, 700 }}`: the size, at most 44, at which the line is no wider than 700
 * - `{% assign rows = title | wrap: 64, 1000, 4 %}`: the line broken so that each row fits 1000 at size 64; at most
 *   4 rows, the last one ends in “…” when there is more
 *
 * @throws whatever is wrong with the Liquid, with its line
 */
export function createSvgReader(measure: Measure): (source: string) => LiquidSvg {
  const engine = new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    outputEscape: 'escape',
  })
  for (const name of Object.keys(engine.tags)) if (!TAGS.has(name)) delete engine.tags[name]
  for (const name of Object.keys(engine.filters))
    if (!FILTERS.has(name) && name !== 'escape') engine.unregisterFilter(name)
  engine.registerFilter('fit', async (line: unknown, size: number, width: number) => {
    const natural = await measure(String(line))
    return natural * size <= width ? size : Math.floor(width / natural)
  })
  engine.registerFilter('wrap', (line: unknown, size: number, width: number, limit: number) =>
    wrap(String(line), width / size, limit, measure),
  )
  return source => {
    const template = engine.parse(source)
    return async values => String(await engine.render(template, values, RENDER_LIMITS))
  }
}

/** Breaks a line at spaces. A word that is too long for a row stands in a row of its own. */
async function wrap(
  line: string,
  width: number,
  limit: number,
  measure: Measure,
): Promise<readonly string[]> {
  const rows: string[] = []
  for (const word of line.split(/\s+/).filter(Boolean)) {
    const last = rows.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && (await measure(longer)) <= width) rows[rows.length - 1] = longer
    else rows.push(word)
  }
  const shown = rows.slice(0, limit)
  return rows.length > limit ? [...shown.slice(0, -1), `${shown.at(-1)} …`] : shown
}
