import type { AppError } from '../kernel/errors.ts'
import { type Solver, solverOf } from './text/error-text.ts'
import { CATALOGUES, fieldSentence, fill, type Locale } from './text/index.ts'

/** An error as a caller sees it. @see RFC 9457 */
export interface Problem {
  readonly type: string
  readonly title: string
  readonly status: number
  /** Stable; programs decide by it. */
  readonly code: string
  /** What happened and what to do, for a person. */
  readonly detail: string
  /** Who can do it. */
  readonly solver: Solver
  readonly errors?: readonly { readonly path: string; readonly message: string }[]
  /** Finds this request in the log. */
  readonly requestId: string
}

export const PROBLEM_TYPE = 'application/problem+json'

/** Tells an error in a person's language. */
export function problemOf(error: AppError, requestId: string, locale: Locale = 'vi'): Problem {
  const [sentence, nextStep] = CATALOGUES[locale].errors[error.code]
  const title = fill(sentence, error.values, locale)
  const errors = error.fields.map(field => ({ path: field.path, message: fieldSentence(field, locale) }))
  return {
    ...error.more,
    type: `urn:ba-chu-dong:problem:${error.code}`,
    title,
    status: error.status,
    code: error.code,
    detail: `${title} ${fill(nextStep, error.values, locale)}`,
    solver: solverOf(error.code),
    ...(errors.length > 0 && { errors }),
    requestId,
  }
}
