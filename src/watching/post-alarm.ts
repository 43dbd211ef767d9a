import { MINUTE } from '../kernel/time.ts'
import { tokenStateAt } from '../organisation/page.ts'
import type { WantedNotice } from './wanted-notice.ts'
import type { LatePost, StuckPost } from './watched-post-store.ts'

/** From then on a Post that is still on its way is an alarm. */
export const LATE_AFTER_MS = 5 * MINUTE

/** Why a Post is late, as far as the program knows; the most lasting reason first. */
export const LATE_REASONS = [
  'token-dead',
  'parked',
  'quiet-hours',
  'catching-up',
  'trying-again',
  'waiting',
] as const
export type LateReason = (typeof LATE_REASONS)[number]

interface Park {
  readonly until: Date
  readonly problem: string
}

interface Why {
  readonly reason: LateReason
  readonly problem: string | null
  readonly until: Date | null
}

/** Makes the alarm of a Post that is late. `appPark` holds for every Page. */
export function lateAlarm(post: LatePost, appPark: Park | null, now: Date): WantedNotice {
  const { reason, problem, until } = whyLate(post, appPark, now)
  return {
    kind: 'post-late',
    key: `post-late:${post.id}`,
    subject: { kind: 'post', id: post.id },
    facts: {
      page: post.pageName,
      publishAt: post.publishAt.toISOString(),
      reason,
      ...(problem !== null && { problem }),
      ...(until !== null && { untilAt: until.toISOString() }),
    },
  }
}

function whyLate(post: LatePost, appPark: Park | null, now: Date): Why {
  if (tokenStateAt(post, now) === 'needs-reconnect')
    return { reason: 'token-dead', problem: post.tokenProblem ?? 'token-expired', until: null }
  const pagePark = post.parkedUntil && {
    until: post.parkedUntil,
    problem: post.parkProblem ?? 'rate-limit-page',
  }
  const parks = [pagePark, appPark].filter(park => park !== null && park.until > now)
  const [park] = parks.toSorted((a, b) => Number(b?.until) - Number(a?.until))
  if (park) return { reason: 'parked', ...park }
  if (post.notBefore !== null && post.notBefore > now) return { ...whyWaiting(post), until: post.notBefore }
  return { reason: 'waiting', problem: post.problemCode, until: null }
}

function whyWaiting({ problemCode }: LatePost): Omit<Why, 'until'> {
  if (problemCode === 'quiet-hours' || problemCode === 'catching-up')
    return { reason: problemCode, problem: null }
  return { reason: 'trying-again', problem: problemCode }
}

/** Makes the notice of a Post that waits for a person's decision. */
export const stuckNotice = (post: StuckPost): WantedNotice => ({
  kind: post.state === 'missed' ? 'post-missed' : 'post-failed',
  key: `post-${post.state}:${post.id}`,
  subject: { kind: 'post', id: post.id },
  sinceAt: post.updatedAt,
  facts: {
    page: post.pageName,
    publishAt: post.publishAt.toISOString(),
    ...(post.problemCode !== null && { problem: post.problemCode }),
  },
})
