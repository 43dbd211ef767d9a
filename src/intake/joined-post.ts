import { derivedId } from '../kernel/derived-id.ts'
import { AppError } from '../kernel/errors.ts'
import { type PhotoId, type PostId, postId, type SubmissionId } from '../kernel/ids.ts'
import { PHOTO_LIMIT } from '../publishing/post.ts'
import { bestPhotoIds } from './accepted-post.ts'
import type { ListedSubmission } from './submission.ts'

/** Several Submissions in one Post: news of many branches after one another, or one event that several sent. */
export type JoinKind = 'round-up' | 'merge'

/** One of the Submissions, as the officer saw it. */
export interface JoinedItem {
  readonly id: SubmissionId
  readonly version: number
}

/** How many Submissions go into one Post. */
const JOIN_LIMITS = { fewest: 2, most: 30 } as const

/**
 * Reads which Submissions are to become one Post, each once.
 * @throws {INVALID_INPUT} when they are too few or too many
 */
export function readJoined(items: readonly JoinedItem[]): readonly JoinedItem[] {
  const each = [...new Map(items.map(item => [item.id, item])).values()]
  if (each.length < JOIN_LIMITS.fewest)
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'items', code: 'REQUIRED' }] })
  if (each.length > JOIN_LIMITS.most) {
    const values = { maximum: JOIN_LIMITS.most }
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'items', code: 'TOO_MANY', values }] })
  }
  return each
}

/**
 * Names the Post that these Submissions become, so that joining them again makes no second one. In other versions, as
 * after a decision was taken back, they become another one.
 */
export const joinedPostId = (items: readonly JoinedItem[]): PostId =>
  postId(derivedId({ joinedSubmissions: items.map(({ id, version }) => `${id}:${version}`).toSorted() }))

/** Says in a Post where it comes from. */
export const joinedOriginOf = (id: PostId): string => `joined:${id}`

/** Chooses the photos: of a round-up the best one of each, of one event the best of all. */
export function joinedPhotoIds(
  kind: JoinKind,
  submissions: readonly Pick<ListedSubmission, 'photos'>[],
): readonly PhotoId[] {
  if (kind === 'merge') return bestPhotoIds(submissions.flatMap(({ photos }) => photos)).slice(0, PHOTO_LIMIT)
  return submissions.flatMap(({ photos }) => bestPhotoIds(photos).slice(0, 1)).slice(0, PHOTO_LIMIT)
}
