import type { DayExcuse } from '../figures/excused-day.ts'
import type { SilenceReason } from './silence-reason.ts'

/** What was found out about a branch in need, before anybody is asked. */
export interface Standing {
  /** The token of one of its Pages is dead. */
  readonly isTokenDead: boolean
  /** Everything that its Pages showed is known. */
  readonly isCountable: boolean
  /** Somebody holds a link that works. */
  readonly hasLink: boolean
  /** That link was opened at least once. */
  readonly isLinkUsed: boolean
  /** Its seat is being handed over, or was a short while ago. */
  readonly isHandover: boolean
  /** Why nothing is expected of it today; null where something is. */
  readonly excuse: DayExcuse | null
  /** What it said itself of this week or the last one. */
  readonly reason: SilenceReason | null
  /** Expected days without a post. */
  readonly silentDays: number
  /** How often it was to be reminded this month. */
  readonly remindedTimes: number
  /** A strong branch of its cluster; null where there is none. */
  readonly neighbour: string | null
}

/** What helps next. Each but `look-at-page` and `wait` has a text to copy. */
export const NEXT_STEPS = [
  'reconnect',
  'look-at-page',
  'make-link',
  'hand-over',
  'wait',
  'welcome',
  'collect',
  'phone',
  'pair',
  'ready-post',
] as const
export type NextStep = (typeof NEXT_STEPS)[number]

/** Why this step: what was found. */
export type StepCause =
  | 'token-dead'
  | 'page-unread'
  | 'no-link'
  | 'link-unused'
  | 'excused'
  | 'handover'
  | 'reorganising'
  | 'page-trouble'
  | 'not-sent'
  | 'reminded'
  | 'long-silence'
  | 'silence'

/** Longer than a month a ready text alone does not help. */
const LONG_DAYS = 30
const MANY_REMINDERS = 2

interface Row {
  readonly cause: StepCause
  readonly step: NextStep
  readonly holds: (standing: Standing) => boolean
}

/**
 * The first row that holds tells what helps: causes that are not the branch's come first, then what it said itself,
 * then help, the lightest for the shortest silence. @see DOMAIN, J6
 */
const ROWS: readonly Row[] = [
  { cause: 'token-dead', step: 'reconnect', holds: s => s.isTokenDead },
  { cause: 'page-unread', step: 'look-at-page', holds: s => !s.isCountable },
  { cause: 'excused', step: 'wait', holds: s => s.excuse !== null && s.reason === null },
  { cause: 'no-link', step: 'make-link', holds: s => !s.hasLink },
  { cause: 'reorganising', step: 'wait', holds: s => s.reason === 'reorganising' },
  { cause: 'handover', step: 'welcome', holds: s => s.isHandover },
  { cause: 'link-unused', step: 'hand-over', holds: s => !s.isLinkUsed },
  { cause: 'page-trouble', step: 'reconnect', holds: s => s.reason === 'page-trouble' },
  { cause: 'not-sent', step: 'collect', holds: s => s.reason === 'not-sent' },
  { cause: 'reminded', step: 'phone', holds: s => s.remindedTimes >= MANY_REMINDERS },
  {
    cause: 'long-silence',
    step: 'pair',
    holds: s => s.silentDays > LONG_DAYS && s.neighbour !== null,
  },
  { cause: 'long-silence', step: 'phone', holds: s => s.silentDays > LONG_DAYS },
]

/** Suggests the next step for a branch in need, and why. */
export function nextStep(standing: Standing): { readonly step: NextStep; readonly cause: StepCause } {
  const { step, cause } = ROWS.find(({ holds }) => holds(standing)) ?? {
    step: 'ready-post' as const,
    cause: 'silence' as const,
  }
  return { step, cause }
}

/** Names the text of a step that has one to copy. */
export const textOfStep = (step: NextStep): string | null =>
  step === 'wait' || step === 'look-at-page' ? null : `follow-up-${step}`

/** The names of all texts to copy. */
export const FOLLOW_UP_MESSAGES: readonly string[] = NEXT_STEPS.flatMap(step => textOfStep(step) ?? [])
