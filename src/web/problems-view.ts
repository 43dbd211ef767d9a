import { AppError } from '../kernel/errors.ts'
import { CATALOGUES, fieldSentence, fill, type Locale } from './text/index.ts'

/** What went wrong with a form: one sentence for all of it, and one beside each field it concerns. */
export interface FormProblems {
  readonly status: number
  /** What the answer must carry besides: when to come again. */
  readonly headers: Readonly<Record<string, string>>
  readonly code: string
  readonly sentence: string
  readonly nextStep: string
  readonly fields: Readonly<Record<string, string>>
}

/**
 * Tells an error as a form shows it.
 * @throws the error itself when it is not the fault of what was typed, so that the error page answers it
 */
export function formProblems(error: unknown, locale: Locale): FormProblems {
  if (!(error instanceof AppError) || error.status >= 500) throw error
  const { retryAfterSeconds } = error
  const [sentence, nextStep] = CATALOGUES[locale].errors[error.code]
  return {
    status: error.status === 400 ? 422 : error.status,
    headers: retryAfterSeconds === null ? {} : { 'retry-after': String(retryAfterSeconds) },
    code: error.code,
    sentence: fill(sentence, error.values, locale),
    nextStep: fill(nextStep, error.values, locale),
    fields: Object.fromEntries(error.fields.map(field => [field.path, fieldSentence(field, locale)])),
  }
}
