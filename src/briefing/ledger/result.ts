import type { FieldError } from '../../kernel/errors.ts'
import type { IndicatorId, ResultId, UnitId } from '../../kernel/ids.ts'
import { isoDate, type LocalDate } from '../../kernel/local-date.ts'
import { cleanText } from '../../kernel/text.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import { type Amount, fits } from './amount.ts'
import type { Indicator, IndicatorKind } from './indicator.ts'

/**
 * Where a result stands.
 * - entered: waits for its approval
 * - approved: counted
 * - replaced, merged, withdrawn: counted no more, and kept
 */
export const RESULT_STATES = ['entered', 'approved', 'replaced', 'merged', 'withdrawn'] as const
export type ResultState = (typeof RESULT_STATES)[number]

/** What may show a result: something on a Page, a Post of ours, what a branch sent. */
export const EVIDENCE_KINDS = ['page-post', 'post', 'submission'] as const
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]

export interface Evidence {
  readonly kind: EvidenceKind
  readonly targetId: string
}

/** What somebody says was achieved. */
export interface ResultWish extends Amount {
  readonly indicatorId: IndicatorId
  /** To whom it is credited: all of them, and totals count it once. */
  readonly unitIds: readonly UnitId[]
  /** Local dates, both included; the same for a single day. */
  readonly fromOn: string
  readonly toOn: string
  readonly note: string
  readonly evidence: readonly Evidence[]
}

/** A result as it stands in the ledger. */
export interface Result extends Amount {
  readonly id: ResultId
  readonly state: ResultState
  readonly indicatorId: IndicatorId
  readonly indicatorName: string
  readonly kind: IndicatorKind
  readonly unitWord: string
  readonly units: readonly { readonly id: UnitId; readonly name: string }[]
  /** Local dates `YYYY-MM-DD`, both included. */
  readonly fromOn: string
  readonly toOn: string
  readonly note: string
  readonly evidence: readonly Evidence[]
  /** The one that this one corrects, once it is approved. */
  readonly replacesId: ResultId | null
  readonly enteredByName: string
  readonly enteredAt: Date
  readonly approvedByName: string | null
  readonly approvedAt: Date | null
  /** The one that counts instead. */
  readonly endedIntoId: ResultId | null
  readonly endReason: string | null
  readonly endedByName: string | null
  readonly endedAt: Date | null
}

/** Local days, `to` excluded. */
export interface Period {
  readonly from: LocalDate
  readonly to: LocalDate
}

export const RESULT_LIMITS = { note: 1_000, units: 300, evidence: 50, reason: 500 } as const
/** Longer than any programme. */
const FIRST_DAY = '1990-01-01'

/** Reads what was typed; dates that exist become `YYYY-MM-DD`. */
export function tidyResult(wish: ResultWish): ResultWish {
  const [from, to] = [parseDate(wish.fromOn), parseDate(wish.toOn)]
  return {
    ...wish,
    fromOn: from ? isoDate(from) : wish.fromOn,
    toOn: to ? isoDate(to) : wish.toOn,
    note: cleanText(wish.note),
    unitIds: [...new Set(wish.unitIds)],
    evidence: wish.evidence.filter((one, at, all) => all.findIndex(other => isSame(one, other)) === at),
  }
}

const isSame = (a: Evidence, b: Evidence): boolean => a.kind === b.kind && a.targetId === b.targetId

interface Known {
  readonly indicator: Indicator | undefined
  readonly units: ReadonlySet<UnitId>
  /** Local date `YYYY-MM-DD`. */
  readonly today: string
}

/** Tells what is wrong with a result that was tidied. */
export function judgeResult(wish: ResultWish, { indicator, units, today }: Known): readonly FieldError[] {
  const problems: FieldError[] = []
  const report = (path: string, code: string, values?: FieldError['values']) =>
    problems.push({ path, code, ...(values && { values }) })
  if (indicator === undefined || indicator.archivedAt !== null) report('indicatorId', 'INDICATOR_UNKNOWN')
  const isWhole = Number.isInteger(wish.amount)
  if (!fits(wish.amount) || (indicator !== undefined && indicator.kind !== 'count' && !isWhole))
    report('amount', 'AMOUNT_UNREADABLE')
  if (wish.unitIds.length === 0) report('branchIds', 'REQUIRED')
  if (wish.unitIds.length > RESULT_LIMITS.units)
    report('branchIds', 'TOO_MANY', { maximum: RESULT_LIMITS.units })
  else if (wish.unitIds.some(id => !units.has(id))) report('branchIds', 'UNIT_UNKNOWN')
  if (wish.note.length > RESULT_LIMITS.note) report('note', 'TOO_LONG', { maximum: RESULT_LIMITS.note })
  if (wish.evidence.length > RESULT_LIMITS.evidence)
    report('evidence', 'TOO_MANY', { maximum: RESULT_LIMITS.evidence })
  return [...problems, ...judgeDays(wish, today)]
}

function judgeDays({ fromOn, toOn }: ResultWish, today: string): readonly FieldError[] {
  const wrong = Object.entries({ fromOn, toOn }).filter(
    ([, day]) => parseDate(day) === null || day < FIRST_DAY,
  )
  if (wrong.length > 0) return wrong.map(([path]) => ({ path, code: 'WRONG_DATE' }))
  if (toOn < fromOn) return [{ path: 'toOn', code: 'ENDS_EARLY' }]
  return toOn > today ? [{ path: 'toOn', code: 'NOT_YET' }] : []
}
