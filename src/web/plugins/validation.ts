import type { FastifySchemaCompiler } from 'fastify'
import { type ZodType, z } from 'zod'
import { AppError, type FieldError } from '../../kernel/errors.ts'

type Issue = z.core.$ZodIssue

/** Reads a request by its zod schema; what does not fit becomes INVALID_INPUT with every field named. */
export const validatorCompiler: FastifySchemaCompiler<ZodType> =
  ({ schema }) =>
  (value: unknown) => {
    const result = z.safeParse(schema, value, { reportInput: true })
    return result.success ? { value: result.data } : { error: invalidInput(result.error.issues) }
  }

/** Reads what a route takes in several forms. @throws {INVALID_INPUT} with every field named */
export function readBy<Schema extends ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const result = z.safeParse(schema, value, { reportInput: true })
  if (result.success) return result.data
  throw invalidInput(result.error.issues)
}

const invalidInput = (issues: readonly Issue[]) =>
  new AppError('INVALID_INPUT', { fields: issues.flatMap(fieldsOf) })

function fieldsOf(issue: Issue): readonly FieldError[] {
  const path = issue.path.map(String).join('.')
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map(key => ({ path: path === '' ? key : `${path}.${key}`, code: 'UNKNOWN_FIELD' }))
    case 'invalid_type':
      return [{ path, code: issue.input === undefined ? 'REQUIRED' : 'WRONG_KIND' }]
    case 'invalid_value':
      return [{ path, code: 'WRONG_CHOICE', values: { choices: issue.values.map(String).join(', ') } }]
    case 'invalid_format':
      return [{ path, code: FORMATS[issue.format] ?? 'WRONG_FORMAT' }]
    case 'too_small':
      return [
        { path, code: TOO_LITTLE[issue.origin] ?? 'TOO_SMALL', values: { minimum: Number(issue.minimum) } },
      ]
    case 'too_big':
      return [{ path, code: TOO_MUCH[issue.origin] ?? 'TOO_BIG', values: { maximum: Number(issue.maximum) } }]
    case 'custom':
      return [{ path, code: String(issue.params?.code ?? 'NOT_VALID') }]
    default:
      return [{ path, code: 'NOT_VALID' }]
  }
}

const FORMATS: Readonly<Record<string, string>> = { 'date-time': 'WRONG_INSTANT', date: 'NOT_A_DAY' }
const TOO_LITTLE: Readonly<Record<string, string>> = { string: 'TOO_SHORT', array: 'TOO_FEW' }
const TOO_MUCH: Readonly<Record<string, string>> = { string: 'TOO_LONG', array: 'TOO_MANY' }
