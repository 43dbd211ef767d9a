import { AppError, type FieldError } from '../../kernel/errors.ts'
import { type LocalDate, plusDays, plusMonths } from '../../kernel/local-date.ts'
import type { ActivityWish, BranchActivity } from '../branch-activity.ts'

/** The steps in which a branch is reminded within a month, in order. */
export const LADDER_STEPS = ['first', 'second', 'last'] as const
export type LadderStep = (typeof LADDER_STEPS)[number]

/** Whether branches are reminded, and on which days of a month; a shorter month takes its last day. */
export interface LadderRules {
  readonly isOn: boolean
  readonly days: Readonly<Record<LadderStep, number>>
}

/** What holds until somebody decides otherwise: three friendly words in the last third of a month. */
export const DEFAULT_LADDER: LadderRules = { isOn: true, days: { first: 20, second: 27, last: 30 } }

const LAST_DAY = 31

/** Checks what somebody decided. @throws {INVALID_INPUT} naming every day that is none, or not after the one before */
export function checkLadder({ isOn, days }: LadderRules): LadderRules {
  const fields = LADDER_STEPS.flatMap((step, index): FieldError[] => {
    const [day, path] = [days[step], `days.${step}`]
    if (!Number.isInteger(day)) return [{ path, code: 'WRONG_KIND' }]
    if (day < 1) return [{ path, code: 'TOO_SMALL', values: { minimum: 1 } }]
    if (day > LAST_DAY) return [{ path, code: 'TOO_BIG', values: { maximum: LAST_DAY } }]
    const before = LADDER_STEPS[index - 1]
    return before !== undefined && day <= days[before] ? [{ path, code: 'STEP_NOT_AFTER' }] : []
  })
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return { isOn, days }
}

/** Tells which step has come by a day: the last one whose day it is, or was; null before the first, or switched off. */
export function stepDue(today: LocalDate, { isOn, days }: LadderRules): LadderStep | null {
  if (!isOn) return null
  const last = plusDays(plusMonths({ ...today, day: 1 }, 1), -1).day
  return LADDER_STEPS.findLast(step => Math.min(days[step], last) <= today.day) ?? null
}

/** The days by which a branch is reminded: the month until today. */
export const monthUntil = (today: LocalDate): ActivityWish => ({
  from: { ...today, day: 1 },
  to: plusDays(today, 1),
  bucket: 'day',
  basis: 'now',
})

/** What is decided about a branch at a step: it is due to be told, or why nobody is. */
export type LadderOutcome = 'due' | 'met' | 'excused' | 'answered' | 'uncountable'

/**
 * Decides whether a branch is reminded, by its figures from the first of the month until today, by day: never of what
 * could not be counted, not on an excused day, not after it gave a reason, and not while it has as many whole events
 * as its target asks for until today.
 */
export function outcomeOf(branch: BranchActivity, hasAnswered: boolean): LadderOutcome {
  if (!branch.countable) return 'uncountable'
  if (branch.target === null || branch.buckets.at(-1)?.expected === false) return 'excused'
  if (hasAnswered) return 'answered'
  return branch.events >= Math.floor(branch.target) ? 'met' : 'due'
}

/** What a reminder tells a branch of itself, and of no other. */
export interface DueReminder {
  /** `YYYY-MM`. */
  readonly month: string
  readonly events: number
  /** Whole events that its target asks for until today. */
  readonly target: number
}
