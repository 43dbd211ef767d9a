import type { PagePostGenre } from './branch-activity.ts'

/** What is seen of a post that tells its genre. */
export interface PostShape {
  readonly message: string
  /** Whether it shows somebody else's post. */
  readonly isShare: boolean
  /** Whether it is a video or a Reel. */
  readonly isVideo: boolean
  readonly photoCount: number
}

/** With fewer words than this, the photos are the post. */
const HARDLY_ANY_WORDS = 40
/** @see DOMAIN section 1, clause 11: a *tin* has at most 150 words */
const NEWS_MOST_WORDS = 150

/** Tells a post's genre by what Facebook says that it is, and by its length. */
export function genreOf({ message, isShare, isVideo, photoCount }: PostShape): PagePostGenre {
  if (isShare) return 'share'
  if (isVideo) return 'video'
  const words = countWords(message)
  if (photoCount > 0 && words < HARDLY_ANY_WORDS) return 'photos'
  return words <= NEWS_MOST_WORDS ? 'news' : 'story'
}

/** Counts *chữ*: what stands between spaces and holds a letter or a digit. */
export const countWords = (text: string): number =>
  text.split(/\s+/).filter(part => /[\p{L}\p{N}]/u.test(part)).length
