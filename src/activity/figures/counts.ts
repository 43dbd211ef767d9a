import type { Counts } from '../branch-activity.ts'

/** What is counted of a set of page posts, as one row of a query. */
export interface CountRow {
  readonly posts: number
  readonly events: number
  readonly automatic: number
  readonly link: number
  readonly ours: number
  readonly news: number
  readonly story: number
  readonly photos: number
  readonly video: number
  readonly share: number
  readonly members: number
  readonly planning: number
  readonly counsel: number
  readonly unverified: number
}

const NOTHING: CountRow = {
  ...{ posts: 0, events: 0, automatic: 0, link: 0, ours: 0, unverified: 0 },
  ...{ news: 0, story: 0, photos: 0, video: 0, share: 0, members: 0, planning: 0, counsel: 0 },
}

/** Sorts what was counted; nothing where there was nothing to count. */
export function countsOf(row: CountRow = NOTHING): Counts {
  const { posts, events, unverified, automatic, link, ours } = row
  const { news, story, photos, video, share, members, planning, counsel } = row
  return {
    ...{ posts, events, unverified },
    bySource: { automatic, link, ours },
    byGenre: { news, story, photos, video, share },
    byPillar: { members, planning, counsel, none: posts - members - planning - counsel },
  }
}
