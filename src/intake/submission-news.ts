import type { SubmissionState } from './submission.ts'

/** What a branch may hear about a Submission, from first to last where one follows the other. */
export const SUBMISSION_NEWS = ['returned', 'rejected', 'accepted', 'planned', 'published'] as const
export type SubmissionNews = (typeof SUBMISSION_NEWS)[number]

interface Standing {
  readonly state: SubmissionState
  readonly postState: string | null
  readonly toldNews: SubmissionNews | null
}

const PLANNED: readonly string[] = ['scheduled', 'staged', 'publishing', 'unconfirmed']

/** Tells what the branch has not heard yet; null when it knows. A Post that falls back a step is no news. */
export function newsOf({ state, postState, toldNews }: Standing): SubmissionNews | null {
  const news = standingOf(state, postState)
  if (news === null || news === toldNews) return null
  const isBehind = toldNews !== null && state === 'accepted' && rank(news) < rank(toldNews)
  return isBehind ? null : news
}

function standingOf(state: SubmissionState, postState: string | null): SubmissionNews | null {
  if (state === 'received' || state === 'ready') return null
  if (state !== 'accepted') return state
  if (postState === 'published') return 'published'
  return postState !== null && PLANNED.includes(postState) ? 'planned' : 'accepted'
}

const rank = (news: SubmissionNews): number => SUBMISSION_NEWS.indexOf(news)
