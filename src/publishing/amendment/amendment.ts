import type { AmendmentId, PostId } from '../../kernel/ids.ts'
import { HOUR, MINUTE, SECOND } from '../../kernel/time.ts'

/** What may be asked of a Post that is out: another text, to take it off the Page, a comment that corrects it. */
export const AMENDMENT_KINDS = ['message', 'removal', 'correction', 'first-comment'] as const
export type AmendmentKind = (typeof AMENDMENT_KINDS)[number]

/**
 * Where an amendment stands.
 * - waiting: the program is responsible for the next step
 * - failed: a person must say what follows
 * - replaced: a later one took its place; dismissed: a person gave it up
 */
export const AMENDMENT_STATES = ['waiting', 'done', 'failed', 'replaced', 'dismissed'] as const
export type AmendmentState = (typeof AMENDMENT_STATES)[number]

/** What a person asked of a Post that is out, and how far it is. */
export interface Amendment {
  readonly id: AmendmentId
  readonly postId: PostId
  readonly kind: AmendmentKind
  readonly state: AmendmentState
  /** The new text, the reason, or the comment. */
  readonly text: string
  readonly askedAt: Date
  readonly askedById: string
  readonly askedByName: string
  readonly tries: number
  readonly notBefore: Date | null
  readonly unsureUntil: Date | null
  readonly problemCode: string | null
  readonly remedy: string | null
  readonly facebookId: string | null
  readonly provedAt: Date | null
  readonly settledAt: Date | null
}

/** The words by which readers of a Page know a correction. */
const CORRECTION = 'Đính chính: '

/** Writes a correction so that readers know it for one. */
export const correctionOf = (text: string): string =>
  text.toLowerCase().startsWith('đính chính') ? text : CORRECTION + text

/** A request whose answer was lost may still arrive this long after it was sent. */
export const GHOST_MS = 5 * MINUTE

const PAUSES_MS = [2 * SECOND, 10 * SECOND, 30 * SECOND, MINUTE, 5 * MINUTE, 20 * MINUTE]
/** A comment cannot be written twice unseen, so a lost one is given a minute to arrive before it is looked for. */
const COMMENT_PAUSES_MS = [MINUTE, 2 * MINUTE, 5 * MINUTE, 10 * MINUTE, 20 * MINUTE]

/** Chooses the pause after the `tries`-th try of changing what lies on the Page, counted from 0. */
export const amendPauseMs = (tries: number): number => PAUSES_MS[tries] ?? HOUR

/** Chooses the pause after the `tries`-th try of commenting, counted from 0. */
export const commentPauseMs = (tries: number): number => COMMENT_PAUSES_MS[tries] ?? HOUR / 2
