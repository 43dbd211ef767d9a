import { derivedId } from '../kernel/derived-id.ts'
import { type PhotoId, type PostId, postId, type SubmissionId } from '../kernel/ids.ts'
import { cleanText, foldForSearch } from '../kernel/text.ts'
import { PHOTO_LIMIT } from '../publishing/post.ts'
import type { SubmissionPhoto } from './submission.ts'

/** A Submission, and how often a decision about it was taken back. */
interface Accepted {
  readonly id: SubmissionId
  readonly reopenedCount: number
}

/** Names the Post that a Submission becomes, so that accepting it again makes no second one. */
export const acceptedPostId = (accepted: Accepted): PostId => postId(derivedId({ post: originOf(accepted) }))

/**
 * Says in a Post where it comes from; unique, so that one Submission never becomes two. Once accepting was taken back
 * its Post is canceled, and the next one is another.
 */
export const originOf = ({ id, reopenedCount }: Accepted): string =>
  reopenedCount === 0 ? `submission:${id}` : `submission:${id}#${reopenedCount}`

/** Puts a Post's text together. A title that the article repeats as its first line is not said twice. */
export function messageOf({ title, body }: { readonly title: string; readonly body: string }): string {
  const [firstLine = ''] = body.split('\n')
  const isRepeated = foldForSearch(firstLine) === foldForSearch(title)
  return [isRepeated ? '' : title, body].filter(part => part !== '').join('\n\n')
}

/** Adds the line that names whose work it is, unless the text says it. */
export function withCredit(message: string, credit: string): string {
  const text = cleanText(message)
  return foldForSearch(text).includes(foldForSearch(credit)) ? text : `${text}\n\n${credit}`.trim()
}

/** Chooses the photos of a Post: those that are ready, in order; of more than a Post takes, the suggested ones. */
export function bestPhotoIds(photos: readonly SubmissionPhoto[]): readonly PhotoId[] {
  const ready = photos.filter(({ state }) => state === 'ready')
  const chosen = ready.length > PHOTO_LIMIT ? ready.filter(({ isSuggested }) => isSuggested) : ready
  return chosen.map(({ photoId }) => photoId)
}
