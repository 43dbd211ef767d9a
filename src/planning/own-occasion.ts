import { AppError, type FieldError } from '../kernel/errors.ts'
import { cleanLine } from '../kernel/text.ts'
import { parseTime, printTime } from '../kernel/vietnamese-date.ts'
import type { Occasion } from './occasion.ts'
import { isDayOf, LEAD_DAYS_LIMIT } from './occasion-file.ts'

/** What a person decides about an occasion of the office's own. */
export type OccasionContent = Omit<Occasion, 'id'>

const NAME_LIMIT = 100
const NOTE_LIMIT = 300
const OFFSET_DAYS_LIMIT = 60
const YEARS = { minimum: 1, maximum: 2100 } as const

/**
 * Cleans what was typed about an occasion, and reports every problem at once: `6h30` is `06:30`.
 * @throws {INVALID_INPUT} naming each field
 */
export function readOccasion(typed: OccasionContent): OccasionContent {
  const name = cleanLine(typed.name)
  const note = cleanLine(typed.note ?? '') || null
  const time = parseTime(typed.localTime)
  const fields = [...problemsOf({ ...typed, name, note })]
  if (time === null || fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return { ...typed, name, note, localTime: printTime(time, 'HH:mm') }
}

function* problemsOf(typed: OccasionContent): Generator<FieldError> {
  const { name, note, calendar, day, month, localTime, offsetDays, leadDays, baseYear } = typed
  if (name === '') yield { path: 'name', code: 'REQUIRED' }
  if (name.length > NAME_LIMIT) yield { path: 'name', code: 'TOO_LONG', values: { maximum: NAME_LIMIT } }
  if (!isDayOf(calendar, day, month))
    yield { path: 'day', code: calendar === 'solar' ? 'NOT_A_SOLAR_DAY' : 'NOT_A_LUNAR_DAY' }
  if (parseTime(localTime) === null) yield { path: 'localTime', code: 'NOT_A_TIME' }
  yield* rangeProblems('offsetDays', offsetDays, { minimum: -OFFSET_DAYS_LIMIT, maximum: OFFSET_DAYS_LIMIT })
  yield* rangeProblems('leadDays', leadDays, { minimum: 0, maximum: LEAD_DAYS_LIMIT })
  if (baseYear !== null) yield* rangeProblems('baseYear', baseYear, YEARS)
  if (note !== null && note.length > NOTE_LIMIT)
    yield { path: 'note', code: 'TOO_LONG', values: { maximum: NOTE_LIMIT } }
}

function* rangeProblems(
  path: string,
  value: number,
  { minimum, maximum }: { readonly minimum: number; readonly maximum: number },
): Generator<FieldError> {
  if (!Number.isInteger(value)) yield { path, code: 'WRONG_KIND' }
  else if (value < minimum) yield { path, code: 'TOO_SMALL', values: { minimum } }
  else if (value > maximum) yield { path, code: 'TOO_BIG', values: { maximum } }
}
