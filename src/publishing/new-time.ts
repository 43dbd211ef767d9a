import { plus } from '../kernel/time.ts'
import type { PostRow } from './delivery/claim-store.ts'
import type { PublishingDeps } from './deps.ts'
import type { PostState } from './post.ts'

/** The columns of a Post that starts again, its earlier problem and every wait behind it. */
export const CLEARED = {
  notBefore: null,
  waitedUntil: null,
  problemCode: null,
  remedy: null,
  tries: 0,
} as const

type Deps = Pick<PublishingDeps, 'clock' | 'rules'>

/**
 * Tells whether a Post must be put on the network anew for a time. Unpublished photos live about a day there, so what
 * moves away is, and what lay there past its time, as on hold; so is what an earlier flip may have shown.
 */
export function isToStageAnew({ clock, rules }: Deps, row: PostRow, publishAt: Date): boolean {
  const now = clock.now()
  const isFar = publishAt > plus(now, rules.stageAheadMs)
  const hasLainLong = row.publishAt < now && publishAt >= now
  return isFar || hasLainLong || row.flipIntentAt !== null
}

/** Tells where a Post stands once its time was changed. */
export function nextState({ clock }: Deps, row: PostRow, publishAt: Date, isTakenBack: boolean): PostState {
  if (row.state === 'draft' || row.state === 'in-review') return row.state
  const isAhead = publishAt > clock.now()
  if (row.state === 'failed' || row.state === 'missed') return isAhead ? 'scheduled' : row.state
  return isTakenBack ? 'scheduled' : row.state
}
