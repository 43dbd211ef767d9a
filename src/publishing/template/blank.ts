import { AppError, type FieldError } from '../../kernel/errors.ts'

const OPENING = '[['

/** Writes a blank that a person has to fill before a Post can go out: `[[Địa điểm]]`. */
export const blank = (label: string): string => `${OPENING}${label}]]`

/** Tells what is wrong with a text that still holds blanks, half-deleted ones too; null when it holds none. */
export function blankProblem(message: string) {
  if (!message.includes(OPENING)) return null
  const labels = [...message.matchAll(/\[\[([^[\]\n]+)\]\]/g)].map(([, label = '']) => label)
  const blanks = [...new Set(labels)].join(', ') || OPENING
  return { path: 'message', code: 'POST_BLANKS_LEFT', values: { blanks } } as const satisfies FieldError
}

/** @throws {POST_BLANKS_LEFT} naming the blanks, when a text still holds some */
export function requireNoBlanks(message: string): void {
  const problem = blankProblem(message)
  if (problem) throw new AppError(problem.code, { values: problem.values, fields: [problem] })
}
