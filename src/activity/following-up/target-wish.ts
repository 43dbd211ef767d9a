import { AppError, type FieldError } from '../../kernel/errors.ts'
import { isoDate, plusIsoDays } from '../../kernel/local-date.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import { problemsOfScope, readScope, type Scope } from './scope.ts'

/** How often is to be expected, of whom, and from which local day `YYYY-MM-DD` on. */
export interface TargetWish extends Scope {
  readonly postsPerMonth: number
  readonly longestGapDays: number
  readonly validFrom: string
}

const MOST = { postsPerMonth: 1_000, longestGapDays: 366 } as const
const LEAST = { postsPerMonth: 0, longestGapDays: 1 } as const

/** Reads what somebody asked for. @throws {INVALID_INPUT} naming every field that is wrong */
export function readTargetWish(wish: TargetWish, isKnownUnit: boolean): TargetWish {
  const from = parseDate(wish.validFrom)
  const read = { ...wish, ...readScope(wish) }
  const fields = [...problemsOfScope(read, isKnownUnit), ...problemsOfNumbers(wish)]
  if (from === null) fields.push({ path: 'validFrom', code: 'WRONG_DATE' })
  if (from === null || fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return { ...read, validFrom: isoDate(from) }
}

const problemsOfNumbers = (wish: TargetWish): FieldError[] =>
  (['postsPerMonth', 'longestGapDays'] as const).flatMap((path): FieldError[] => {
    const [value, minimum, maximum] = [wish[path], LEAST[path], MOST[path]]
    if (!Number.isInteger(value)) return [{ path, code: 'WRONG_KIND' }]
    if (value < minimum) return [{ path, code: 'TOO_SMALL', values: { minimum } }]
    return value > maximum ? [{ path, code: 'TOO_BIG', values: { maximum } }] : []
  })

interface Dated {
  readonly validFrom: string
  readonly validTo: string | null
}

/**
 * Places a target that begins on a day among those of the same scope: which one ends the day before, which one it
 * takes the place of because it begins on the same day, and until when it holds itself, that is until the next begins.
 */
export function placeTarget<Target extends Dated>(validFrom: string, others: readonly Target[]) {
  const ended = others.find(
    other => other.validFrom < validFrom && (other.validTo === null || validFrom <= other.validTo),
  )
  const next = others
    .map(other => other.validFrom)
    .filter(day => validFrom < day)
    .toSorted()[0]
  return {
    ended: ended && { target: ended, validTo: plusIsoDays(validFrom, -1) },
    replaced: others.find(other => other.validFrom === validFrom),
    validTo: next === undefined ? null : plusIsoDays(next, -1),
  }
}
