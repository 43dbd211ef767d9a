import { AppError } from '../../kernel/errors.ts'

const DISK_FULL = /No space left on device|Check free disk space|ENOSPC/

/**
 * Turns what PostgreSQL's programs wrote, or what reading their files threw, into an error of ours.
 * `values.reason` is the one line of it that says most, in English.
 */
export function startFailure(cause: unknown): AppError {
  if (cause instanceof AppError) return cause
  const text = cause instanceof Error ? cause.message : String(cause)
  const reason = /(?:FATAL|PANIC|error): +(.*)/.exec(text)?.[1] ?? text.trim().split('\n').at(-1) ?? ''
  return new AppError(DISK_FULL.test(text) ? 'DATABASE_FULL' : 'DATABASE_WONT_START', {
    cause,
    values: { reason },
  })
}
