import { AppError } from '../kernel/errors.ts'
import { isoDate, type LocalDate, plusDays } from '../kernel/local-date.ts'
import type { PostKind, PostState } from '../publishing/post.ts'
import { type OccasionDate, publishAtOf } from './occasion.ts'

/** What people decided about an occasion in one year; nothing yet is `suggested`. */
export const OCCASION_DECISIONS = ['suggested', 'confirmed', 'dismissed'] as const
export type OccasionDecision = (typeof OCCASION_DECISIONS)[number]

/** The Post an occasion should have, by today's rules. */
export interface WantedPost {
  readonly message: string
  readonly kind: PostKind
  readonly templateId: string | null
  readonly publishAt: Date
}

/** Makes the Post an occasion asks for out of its text. */
export const wantedPost = (
  { occasion, date }: OccasionDate,
  message: string,
  timeZone: string,
): WantedPost => ({
  message,
  kind: occasion.kind,
  templateId: occasion.templateId,
  publishAt: publishAtOf(occasion, date, timeZone),
})

/** What is noted down about an occasion in one year, with its Post as it stands. */
export interface OccasionPlan {
  /** `YYYY-MM-DD`, the day that was planned with. */
  readonly date: string
  readonly decision: OccasionDecision
  readonly postVersion: number | null
  readonly post: (WantedPost & { readonly state: PostState; readonly version: number }) | null
}

/** Tells whether a Post is still exactly the draft that the program wrote. */
export const isUntouched = ({ post, postVersion }: Pick<OccasionPlan, 'post' | 'postVersion'>): boolean =>
  post?.state === 'draft' && post.version === postVersion

/** Tells the local day from which a draft is made. */
export const draftDay = ({ occasion, date }: OccasionDate): LocalDate => plusDays(date, -occasion.leadDays)

/** When and where the program decides. */
export interface Moment {
  readonly today: LocalDate
  readonly now: Date
  /** Whether there is a Page to draft for. */
  readonly hasPage: boolean
}

/**
 * Decides what the program does about an occasion: make its draft, write it anew after a rule changed, only note
 * its new date, or nothing. What people confirmed, dismissed or touched it leaves alone.
 */
export function stepFor(
  plan: OccasionPlan,
  occasion: OccasionDate,
  wanted: WantedPost,
  { today, now, hasPage }: Moment,
): 'draft' | 'rewrite' | 'note' | 'nothing' {
  if (plan.decision !== 'suggested') return 'nothing'
  const isAhead = wanted.publishAt > now
  const isMoved = plan.date !== isoDate(occasion.date)
  if (plan.post === null) {
    const isTime = isoDate(draftDay(occasion)) <= isoDate(today)
    if (isTime && isAhead && hasPage) return 'draft'
    return isMoved ? 'note' : 'nothing'
  }
  const isOther = isMoved || !isSame(plan.post, wanted)
  return isOther && isAhead && isUntouched(plan) ? 'rewrite' : 'nothing'
}

const isSame = (a: WantedPost, b: WantedPost): boolean =>
  a.message === b.message &&
  a.kind === b.kind &&
  a.templateId === b.templateId &&
  a.publishAt.getTime() === b.publishAt.getTime()

/**
 * Tells the state of an occasion's Post after people decided: dismissing cancels a draft, anything else makes a
 * canceled one a draft again.
 * @throws {STATE_CONFLICT} when what is dismissed is more than a draft
 */
export function stateAfter(decision: OccasionDecision, state: PostState): PostState {
  if (decision !== 'dismissed') return state === 'canceled' ? 'draft' : state
  if (state === 'draft' || state === 'canceled') return 'canceled'
  throw new AppError('STATE_CONFLICT', { values: { state } })
}
