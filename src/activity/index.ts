import type { ActivityDeps } from './deps.ts'

export {
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

/** Gathers what can be known and done about how often branches publish. */
export const createActivity = (_deps: ActivityDeps) => ({})

export type Activity = ReturnType<typeof createActivity>
