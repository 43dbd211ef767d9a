import { AppError } from './kernel/errors.ts'
import { CATALOGUES, fill, type Locale } from './web/text/index.ts'

/** Tells on stderr, in words, why the program could not start, and sets the exit code; the program then ends by itself. */
export function tellStartProblem(error: unknown): void {
  process.exitCode = 1
  if (!(error instanceof AppError)) throw error
  process.stderr.write(`${problemLine(error, 'vi')}\n`)
}

/** Tells an error in words: its code, what happened, what to do. */
export function problemLine(error: AppError, locale: Locale): string {
  const [sentence, nextStep] = CATALOGUES[locale].errors[error.code]
  return `${error.code}: ${error.values.problems ?? fill(`${sentence} ${nextStep}`, error.values, locale)}`
}
