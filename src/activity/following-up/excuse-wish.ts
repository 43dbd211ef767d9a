import { AppError, type FieldError } from '../../kernel/errors.ts'
import { dayNumber, isoDate } from '../../kernel/local-date.ts'
import { cleanLine } from '../../kernel/text.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import { problemsOfScope, readScope, type Scope } from './scope.ts'

/** In which local days `YYYY-MM-DD`, both included, nothing is expected of whom, and why. */
export interface ExcuseWish extends Scope {
  readonly fromOn: string
  readonly toOn: string
  readonly reason: string
}

const REASON_LIMIT = 200
/** Longer than a year is no excuse but another target. */
const LONGEST_DAYS = 366

/** Reads what somebody asked for. @throws {INVALID_INPUT} naming every field that is wrong */
export function readExcuseWish(wish: ExcuseWish, isKnownUnit: boolean): ExcuseWish {
  const reason = cleanLine(wish.reason)
  const scope = readScope(wish)
  const [from, to] = [parseDate(wish.fromOn), parseDate(wish.toOn)]
  const fields: FieldError[] = problemsOfScope(scope, isKnownUnit)
  if (reason === '') fields.push({ path: 'reason', code: 'REQUIRED' })
  if (reason.length > REASON_LIMIT)
    fields.push({ path: 'reason', code: 'TOO_LONG', values: { maximum: REASON_LIMIT } })
  if (from === null) fields.push({ path: 'fromOn', code: 'WRONG_DATE' })
  if (to === null) fields.push({ path: 'toOn', code: 'WRONG_DATE' })
  if (from && to) fields.push(...problemsOfDays(dayNumber(to) - dayNumber(from)))
  if (from === null || to === null || fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return { ...scope, reason, fromOn: isoDate(from), toOn: isoDate(to) }
}

function problemsOfDays(days: number): FieldError[] {
  if (days < 0) return [{ path: 'toOn', code: 'PERIOD_BACKWARDS' }]
  return days > LONGEST_DAYS
    ? [{ path: 'toOn', code: 'PERIOD_TOO_LONG', values: { days: LONGEST_DAYS } }]
    : []
}
