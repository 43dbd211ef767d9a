import { derivedId } from '../../kernel/derived-id.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { type ExcuseId, excuseId } from '../../kernel/ids.ts'
import { isoDate, isoWeekday, type LocalDate, plusDays } from '../../kernel/local-date.ts'

/** Why a branch is silent, in its own word, one tap each. @see DOMAIN 3.8 */
export const SILENCE_REASONS = ['no-activity', 'not-sent', 'reorganising', 'page-trouble'] as const
export type SilenceReason = (typeof SILENCE_REASONS)[number]

/** What a branch said, and of which week. */
export interface SaidReason {
  readonly unitId: UnitId
  /** The Monday, a local date `YYYY-MM-DD`. */
  readonly weekOn: string
  readonly reason: SilenceReason
  readonly saidAt: Date
}

/**
 * Tells whether nothing is expected in a week with this reason: people who change over and a Page that fails are
 * nobody's fault. @see DOMAIN 1, clause 5
 */
export const isExcusing = (reason: SilenceReason): boolean =>
  reason === 'reorganising' || reason === 'page-trouble'

/** Gives the Monday of a day's week. */
export const mondayOf = (day: LocalDate): LocalDate => plusDays(day, 1 - isoWeekday(day))

const ANSWER_DAYS = 7

/** Gives the first Monday whose reason still answers today: this week's and the last one's do. */
export const answeringSince = (today: LocalDate): string => isoDate(plusDays(mondayOf(today), -ANSWER_DAYS))

/** Names the excuse that a branch's reason makes, so that another reason of the week finds it. */
export const excuseOfReason = (unitId: UnitId, weekOn: string): ExcuseId =>
  excuseId(derivedId({ silenceOf: unitId, weekOn }))
