import { AppError } from '../../kernel/errors.ts'
import { problemLine } from '../../start-problem.ts'
import type { Locale } from '../../web/text/index.ts'

/** What the doctor found of one thing. */
export interface Finding {
  readonly state: 'ok' | 'fail' | 'skip'
  readonly detail: string
}

/** Tells what an error means for the thing that was looked at. */
export function findingOf(error: unknown, locale: Locale): Finding {
  const detail = error instanceof AppError ? problemLine(error, locale) : String(error)
  return { state: 'fail', detail: detail.replaceAll('\n', ' ') }
}
