import { AppError, type FieldError } from '../../kernel/errors.ts'
import type { DifficultyId, UnitId } from '../../kernel/ids.ts'
import { isoDate } from '../../kernel/local-date.ts'
import { cleanText } from '../../kernel/text.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'

/**
 * Where a difficulty stands.
 * - open: nobody has decided yet
 * - decided: somebody sees to it
 * - done
 * - dropped: nothing is to be done about it
 */
export const DIFFICULTY_STATES = ['open', 'decided', 'done', 'dropped'] as const
export type DifficultyState = (typeof DIFFICULTY_STATES)[number]

/** What mostly stands in a branch's way. @see DOMAIN 8.2 */
export const CAUSES = [
  'equipment',
  'new-secretary',
  'page-access',
  'members-away',
  'no-place',
  'duty-hours',
  'silence',
  'other',
] as const
export type Cause = (typeof CAUSES)[number]

/** Those that a branch may name itself. */
export const BRANCH_CAUSES = CAUSES.filter(cause => cause !== 'silence')

/** Who raised it: a branch under its link, an officer or reviewer, or the program because a branch is silent. */
export type RaisedThrough = 'branch' | 'officer' | 'silence'

/** What stands in a branch's way, and what is done about it. */
export interface Difficulty {
  readonly id: DifficultyId
  readonly raisedThrough: RaisedThrough
  readonly unitId: UnitId
  readonly unitName: string
  readonly cause: Cause
  readonly words: string
  /** Local date `YYYY-MM-DD`. */
  readonly sinceOn: string
  readonly state: DifficultyState
  readonly decision: string | null
  /** Who sees to it: a seat in words, as “Ban Thường vụ”. */
  readonly seat: string | null
  readonly dueOn: string | null
  readonly decidedAt: Date | null
  readonly raisedAt: Date
  readonly closedAt: Date | null
}

/** What was said or done about a difficulty. */
export interface DifficultyNote {
  readonly writtenThrough: 'branch' | 'officer' | 'program'
  readonly deed: 'raised' | 'noted' | 'decided' | 'done' | 'dropped' | 'reopened'
  readonly name: string
  readonly words: string
  readonly at: Date
}

export const DIFFICULTY_LIMITS = { words: 1_000, decision: 1_000, seat: 120 } as const

/** What somebody says stands in the way. */
export interface DifficultyWish {
  readonly cause: Cause
  readonly words: string
  readonly sinceOn: string
}

/** Reads what was typed. @throws {INVALID_INPUT} naming each field that is wrong */
export function readDifficulty({ cause, words, sinceOn }: DifficultyWish, today: string): DifficultyWish {
  const since = parseDate(sinceOn)
  const read = { cause, words: cleanText(words), sinceOn: since ? isoDate(since) : sinceOn }
  const fields: FieldError[] = []
  // Every other cause says enough by its name.
  if (cause === 'other' && read.words === '') fields.push({ path: 'words', code: 'REQUIRED' })
  if (read.words.length > DIFFICULTY_LIMITS.words)
    fields.push({ path: 'words', code: 'TOO_LONG', values: { maximum: DIFFICULTY_LIMITS.words } })
  if (since === null) fields.push({ path: 'sinceOn', code: 'WRONG_DATE' })
  else if (read.sinceOn > today) fields.push({ path: 'sinceOn', code: 'NOT_YET' })
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return read
}

/** What was decided about a difficulty. */
export interface Decision {
  readonly decision: string
  readonly seat: string
  /** Local date `YYYY-MM-DD`. */
  readonly dueOn: string
}

/** Reads what was decided. @throws {INVALID_INPUT} naming each field that is wrong */
export function readDecision(typed: Decision): Decision {
  const due = parseDate(typed.dueOn)
  const read = { decision: cleanText(typed.decision), seat: cleanText(typed.seat) }
  const fields: FieldError[] = (['decision', 'seat'] as const).flatMap((path): FieldError[] => {
    if (read[path] === '') return [{ path, code: 'REQUIRED' }]
    const maximum = DIFFICULTY_LIMITS[path]
    return read[path].length > maximum ? [{ path, code: 'TOO_LONG', values: { maximum } }] : []
  })
  if (due === null) fields.push({ path: 'dueOn', code: 'WRONG_DATE' })
  if (due === null || fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return { ...read, dueOn: isoDate(due) }
}

/** What may be done in each state. */
const ALLOWS = {
  decide: ['open', 'decided'],
  close: ['open', 'decided'],
} as const satisfies Readonly<Record<string, readonly DifficultyState[]>>

/** Lets a deed pass. @throws {STATE_CONFLICT} when the state does not allow it */
export function requireDifficulty(state: DifficultyState, verb: keyof typeof ALLOWS): void {
  const allowed: readonly DifficultyState[] = ALLOWS[verb]
  if (!allowed.includes(state)) throw new AppError('STATE_CONFLICT', { values: { state, verb } })
}

/** Tells whether what was decided should have been done before a local day `YYYY-MM-DD`. */
export const isOverdue = ({ state, dueOn }: Pick<Difficulty, 'state' | 'dueOn'>, today: string): boolean =>
  state === 'decided' && dueOn !== null && dueOn < today
