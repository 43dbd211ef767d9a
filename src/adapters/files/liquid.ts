import { Liquid, LiquidError } from 'liquidjs'
import { AppError } from '../../kernel/errors.ts'
import type { PrintedVariables } from '../../ports/post-templates.ts'
import type { FileProblem } from './yaml-text.ts'

/** A parsed piece of Liquid. */
export interface LiquidText {
  /** Each place where a variable from outside is named, parts (`x.size`) included, which none of ours has. */
  readonly uses: readonly { readonly name: string; readonly line: number }[]
  /** @throws {TEMPLATE_INVALID} when a limit is passed or a variable is used as what it is not */
  render(variables: PrintedVariables): string
}

/** Choosing and naming is all that a post needs: no files, no loops, nothing that reads the clock. */
const TAGS = new Set(['if', 'unless', 'case', 'assign', 'comment', '#'])
const FILTERS = new Set(['upcase', 'downcase', 'capitalize', 'default', 'append', 'prepend'])
const SOURCE_LIMIT = 100_000
/** Milliseconds of wall time, characters made, pieces rendered: far above any post, also on a busy machine. */
const RENDER_LIMITS = { renderLimit: 2_000, memoryLimit: 1_000_000, templateLimit: 10_000 }

const engine = restricted(
  new Liquid({
    strictVariables: true,
    strictFilters: true,
    ownPropertyOnly: true,
    parseLimit: SOURCE_LIMIT,
  }),
)

/** Parses Liquid that stands in a file from `firstLine` on; a fault comes back as a problem, not as an error. */
export function parseLiquid(source: string, firstLine = 1): LiquidText | FileProblem {
  try {
    const template = engine.parse(source)
    const places = Object.values(engine.analyzeSync(template, { partials: false }).globals).flat()
    return {
      uses: places.map(place => ({ name: String(place), line: place.location.row + firstLine - 1 })),
      render: variables => translated(() => String(engine.renderSync(template, variables, RENDER_LIMITS))),
    }
  } catch (error) {
    const { line, message } = asProblem(error)
    return { line: line + firstLine - 1, message }
  }
}

function restricted(liquid: Liquid): Liquid {
  for (const name of Object.keys(liquid.tags)) if (!TAGS.has(name)) delete liquid.tags[name]
  for (const name of Object.keys(liquid.filters)) if (!FILTERS.has(name)) liquid.unregisterFilter(name)
  return liquid
}

function translated<Result>(render: () => Result): Result {
  try {
    return render()
  } catch (error) {
    throw new AppError('TEMPLATE_INVALID', { cause: error, values: { problems: asProblem(error).message } })
  }
}

function asProblem(error: unknown): FileProblem {
  if (!(error instanceof Error)) throw error
  const line = LiquidError.is(error) ? (error.token.getPosition()[0] ?? 1) : 1
  return { line, message: error.message.replace(/, line:\d+, col:\d+$/, '') }
}
