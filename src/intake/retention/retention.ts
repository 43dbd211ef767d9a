import { AppError, type FieldError } from '../../kernel/errors.ts'

/**
 * How long photos are kept. Counted from when the last Post with a photo was published, or its Submission rejected.
 * @see DOMAIN section 6: originals 90 days after publishing, rejected ones 30, what is made of them 24 months
 */
export interface RetentionRules {
  readonly originalDays: number
  readonly rejectedDays: number
  readonly variantMonths: number
}

/** The rules as long as nobody has set others. */
export const DEFAULT_RETENTION: RetentionRules = { originalDays: 90, rejectedDays: 30, variantMonths: 24 }

const BETWEEN = {
  originalDays: { minimum: 7, maximum: 3_650 },
  rejectedDays: { minimum: 7, maximum: 3_650 },
  variantMonths: { minimum: 3, maximum: 120 },
} as const satisfies Readonly<Record<keyof RetentionRules, object>>

/**
 * Reads rules as somebody typed them.
 * @throws {INVALID_INPUT} with every field that is wrong
 */
export function readRetention({ originalDays, rejectedDays, variantMonths }: RetentionRules): RetentionRules {
  const typed = { originalDays, rejectedDays, variantMonths }
  const fields = [...problemsOf(typed)]
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return typed
}

function* problemsOf(typed: RetentionRules): Generator<FieldError> {
  for (const path of ['originalDays', 'rejectedDays', 'variantMonths'] as const) {
    const [value, { minimum, maximum }] = [typed[path], BETWEEN[path]]
    if (!Number.isInteger(value)) yield { path, code: 'WRONG_KIND' }
    else if (value < minimum) yield { path, code: 'TOO_SMALL', values: { minimum } }
    else if (value > maximum) yield { path, code: 'TOO_BIG', values: { maximum } }
  }
}

/** Tells since when what is kept for so many months has been kept long enough. */
export const monthsBefore = (now: Date, months: number): Date => {
  const before = new Date(now)
  before.setUTCMonth(before.getUTCMonth() - months)
  return before
}
