import { parseArgs } from 'node:util'
import type { z } from 'zod'
import { AppError, type FieldError } from '../kernel/errors.ts'

type Schema<Options> = z.ZodType<Options> & { readonly shape: Readonly<Record<string, unknown>> }

/**
 * Reads `--name value` and `--name=value` by a schema; `operands` are told by their place instead.
 * @throws {INVALID_INPUT} naming every option that is missing, unknown or wrong
 */
export function readOptions<Options>(
  args: readonly string[],
  schema: Schema<Options>,
  operands: readonly string[] = [],
): Options {
  const names = Object.keys(schema.shape).filter(name => !operands.includes(name))
  const { values, tokens, positionals } = parseArgs({
    args: [...args],
    options: Object.fromEntries(names.map(name => [name, { type: 'string' as const }])),
    // What is unknown is told below, in the reader's language and all at once.
    strict: false,
    tokens: true,
    allowPositionals: true,
  })
  const unnamed = tokens.flatMap(token =>
    token.kind === 'option' && !names.includes(token.name) ? token.rawName : [],
  )
  const unknown = [...unnamed, ...positionals.slice(operands.length)]
  const placed = Object.fromEntries(operands.map((name, place) => [name, positionals[place]]))
  const given = withoutForgotten({ ...values, ...placed })
  const read = schema.safeParse(given)
  const wrong = read.success ? [] : read.error.issues.map(issue => problemOf(issue, given))
  const fields = [...wrong, ...unknown.map(path => ({ path, code: 'UNKNOWN_FIELD' }))]
  if (read.success && fields.length === 0) return read.data
  throw new AppError('INVALID_INPUT', { fields })
}

/** In `--name --role admin` the name was forgotten; nobody is called “--role”. */
const withoutForgotten = (values: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(
    Object.entries(values).filter(([, value]) => typeof value === 'string' && !value.startsWith('--')),
  )

function problemOf(issue: z.core.$ZodIssue, given: Readonly<Record<string, unknown>>): FieldError {
  const path = issue.path.join('.')
  if (!given[path]) return { path, code: 'REQUIRED' }
  if (issue.code !== 'invalid_value') return { path, code: 'WRONG_FORMAT' }
  return { path, code: 'WRONG_CHOICE', values: { choices: issue.values.join(', ') } }
}
