import { AppError } from '../../kernel/errors.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'

/** Reads a local day that a schema let through. @throws {INVALID_INPUT} for a day the calendar does not have */
export function readDay(text: string): LocalDate {
  const day = parseDate(text)
  if (day === null) throw new AppError('INVALID_INPUT')
  return day
}
