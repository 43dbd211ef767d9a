import type { PhotoId, PostId, TakedownId } from '../../kernel/ids.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import { localDateAt, pad2, plusDays } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import { DAY, HOUR, plus } from '../../kernel/time.ts'
import { plusWorkingDays } from './working-days.ts'

/**
 * Where a request to take something down stands.
 * - asked: nobody decided yet
 * - working: what was found is being removed
 * - done, refused
 */
export const TAKEDOWN_STATES = ['asked', 'working', 'done', 'refused'] as const
export type TakedownState = (typeof TAKEDOWN_STATES)[number]

/** Who asks: somebody on the photo, a parent or guardian, somebody else. */
export const RELATIONS = ['self', 'guardian', 'other'] as const
export type Relation = (typeof RELATIONS)[number]

/** The longest answer to each question of the form, in characters. */
export const TAKEDOWN_LIMITS = { what: 1_000, why: 1_000, contact: 200, reason: 1_000 } as const

/** A contact is forgotten this long after the close: by then it was used. */
export const CONTACT_LIFE_MS = 30 * DAY

const TARGET_MS = 24 * HOUR
/** @see Decree 356/2025/NĐ-CP: answered within 2 working days, stopped within 15 days; 2026-11 */
const ANSWER_WORKING_DAYS = 2
const STOP_DAYS = 15

/** Until when a request is to be done by our own aim, answered by law, and stopped by law. */
export interface TakedownClock {
  readonly targetAt: Date
  readonly answerDueAt: Date
  readonly stopDueAt: Date
}

/** Sets the clock of a request. The law's days end with the local day. */
export function clockOf(askedAt: Date, timeZone: string): TakedownClock {
  const today = localDateAt(askedAt, timeZone)
  const endOf = (date: LocalDate) => instantAt(plusDays(date, 1), { hour: 0, minute: 0 }, timeZone)
  return {
    targetAt: plus(askedAt, TARGET_MS),
    answerDueAt: endOf(plusWorkingDays(today, ANSWER_WORKING_DAYS)),
    stopDueAt: endOf(plusDays(today, STOP_DAYS)),
  }
}

/** What somebody asks to have taken down. */
export interface Takedown extends TakedownClock {
  readonly id: TakedownId
  readonly receiptNumber: string
  readonly state: TakedownState
  readonly what: string
  readonly why: string
  readonly relation: Relation
  /** Null when none was left, and some time after the close. */
  readonly contact: string | null
  readonly askedAt: Date
  readonly decidedAt: Date | null
  readonly decidedByName: string | null
  /** Why it was refused. */
  readonly reason: string | null
  readonly closedAt: Date | null
  readonly answeredAt: Date | null
}

/** A Post or a photo that goes because of a request. */
export type TakedownTarget =
  | { readonly kind: 'post'; readonly targetId: PostId; readonly doneAt: Date | null }
  | { readonly kind: 'photo'; readonly targetId: PhotoId; readonly doneAt: Date | null }

export interface WholeTakedown extends Takedown {
  readonly targets: readonly TakedownTarget[]
}

/** A Post in which what somebody means may be found. */
export interface FoundPost {
  readonly id: PostId
  readonly state: string
  readonly message: string
  readonly pageName: string
  readonly publishAt: Date
  readonly permalink: string | null
  readonly photoIds: readonly PhotoId[]
}

/** Letters and digits that nobody mistakes for another when they are read out. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Makes a receipt number that can be read out, as `YC-2211-K7QF`: `token` is what makes it nobody else's. */
export function receiptOf({ day, month }: LocalDate, token: string): string {
  const signs = [...token.slice(0, 4)].map(sign => SIGNS[sign.charCodeAt(0) % SIGNS.length])
  return `YC-${pad2(day)}${pad2(month)}-${signs.join('')}`
}

/** Tells whether the asker still waits for an answer. */
export const isUnanswered = ({ answeredAt, closedAt, contact }: Takedown): boolean =>
  answeredAt === null && (closedAt === null || contact !== null)
