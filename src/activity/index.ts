import type { ActivityDeps } from './deps.ts'
import { joinEvents, keepEventsApart, splitEvent } from './events/join-events.ts'
import { listEvents } from './events/list-events.ts'
import { listAllPagePosts } from './figures/list-all-page-posts.ts'
import { listPagePosts } from './figures/list-page-posts.ts'
import { readFigures, readOwnFigures } from './figures/read-figures.ts'

export {
  type ActivityBucket,
  type ActivityFigures,
  type ActivityWish,
  type Basis,
  type BranchActivity,
  type Bucket,
  type Counts,
  PAGE_POST_GENRES,
  type PagePostGenre,
  SOURCES,
  type Source,
} from './branch-activity.ts'
export type { ActivityDeps } from './deps.ts'
export type { NamedPagePost, PeriodEvents } from './events/list-events.ts'
export type { LikelyEvent } from './events/same-event.ts'
export type { ListedPagePost, PagePostList, PagePostWish } from './figures/list-page-posts.ts'
export { NEEDS, type Need, needOf, sortedByNeed } from './figures/need.ts'

/** Gathers what can be known and done about how often branches publish. */
export const createActivity = (deps: ActivityDeps) => ({
  listPagePosts: listPagePosts(deps),
  listAllPagePosts: listAllPagePosts(deps),
  readFigures: readFigures(deps),
  readOwnFigures: readOwnFigures(deps),
  listEvents: listEvents(deps),
  joinEvents: joinEvents(deps),
  splitEvent: splitEvent(deps),
  keepEventsApart: keepEventsApart(deps),
})

export type Activity = ReturnType<typeof createActivity>
