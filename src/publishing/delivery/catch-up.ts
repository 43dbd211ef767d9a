import { later, msBetween, plus, SECOND } from '../../kernel/time.ts'
import type { PostKind } from '../post.ts'
import { isQuiet, quietEnd } from '../timing/quiet-hours.ts'
import type { QuietHours } from '../timing/timing.ts'

/**
 * Later than this a Post is late by an outage, not by a busy minute: what a killed worker held is taken over within
 * 40 seconds.
 */
export const LATE_AFTER_MS = 60 * SECOND

interface LatePost {
  readonly kind: PostKind
  readonly publishAt: Date
  readonly flipIntentAt: Date | null
}

/** Tells whether a Post is late by an outage, and nobody can have seen it. */
export const isCatchingUp = (post: LatePost, now: Date): boolean =>
  post.flipIntentAt === null && msBetween(post.publishAt, now) > LATE_AFTER_MS

/** Tells until when quiet hours keep a late Post back; null for urgent ones, and those planned for quiet hours. */
export function quietWait(post: LatePost, now: Date, quiet: QuietHours, timeZone: string): Date | null {
  const isExempt = post.kind === 'urgent' || isQuiet(post.publishAt, quiet, timeZone)
  return isExempt || !isQuiet(now, quiet, timeZone) ? null : quietEnd(now, quiet, timeZone)
}

/** Where a late Post stands among those of its Page. */
export interface Place {
  /** How many late Posts go out before it. */
  readonly aheadCount: number
  /** When the Page last showed a Post, or began to. */
  readonly lastShownAt: Date | null
}

/** Tells when it is a late Post's turn; not after `now` when it is now. */
export function turnAt({ aheadCount, lastShownAt }: Place, now: Date, spacingMs: number): Date {
  const free = lastShownAt === null ? now : later(now, plus(lastShownAt, spacingMs))
  return plus(free, aheadCount * spacingMs)
}
