import { DAY, HOUR } from '../../kernel/time.ts'
import type { PostState } from '../post.ts'
import type { ApprovalObjection } from './approval.ts'

/** How long a link to decide by works: over a weekend. */
export const DECISION_LINK_LIFE_MS = 72 * HOUR
/** How long a dead link still tells what became of its Post. */
export const DECISION_LINK_TRACE_MS = 30 * DAY

/**
 * Where a link stands:
 * - open: its person may decide
 * - decided: they did, or the Post no longer waits
 * - expired: its time is over and the Post still waits
 * - revoked: its person may not decide about this Post any more
 */
export type LinkStanding = 'open' | 'decided' | 'expired' | 'revoked'

interface Link {
  readonly usedAt: Date | null
  readonly expiresAt: Date
}

interface Circumstances {
  readonly state: PostState
  /** Null when the person may still approve this Post; `gone` when they may approve nothing. */
  readonly objection: ApprovalObjection | 'gone' | null
}

/** Tells where a link stands now. */
export function standingOf(link: Link, { state, objection }: Circumstances, now: Date): LinkStanding {
  if (link.usedAt !== null || state !== 'in-review' || objection === 'given') return 'decided'
  if (objection !== null) return 'revoked'
  return link.expiresAt > now ? 'open' : 'expired'
}
