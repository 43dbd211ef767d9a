import { AppError } from './kernel/errors.ts'
import { CATALOGUES, fill } from './web/text/index.ts'

/** Tells on stderr, in words, why the program could not start, and sets the exit code; the program then ends by itself. */
export function tellStartProblem(error: unknown): void {
  process.exitCode = 1
  if (!(error instanceof AppError)) throw error
  const [sentence, nextStep] = CATALOGUES.vi.errors[error.code]
  const told = error.values.problems ?? fill(`${sentence} ${nextStep}`, error.values, 'vi')
  process.stderr.write(`${error.code}: ${told}\n`)
}
