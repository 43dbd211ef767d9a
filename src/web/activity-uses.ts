import type { Activity, FollowUp } from '../activity/index.ts'

/** What the pages ask about counting. */
export type CountingUses = Pick<
  Activity,
  'listPageSyncs' | 'askPageSync' | 'addLinks' | 'listClaims' | 'decideClaim'
>

/** What the pages ask about lists of links. */
export type LinkListUses = Pick<Activity, 'readLinkSheet' | 'previewLinks' | 'importLinks'>

/** What the pages and the API ask about how often branches publish. */
export type ActivityUses = Pick<Activity, 'readFigures' | 'readBranchFigures' | 'listPagePosts'>

/** What the pages and the API ask about one page post, and about those that do not count. */
export type PagePostUses = Pick<Activity, 'readPagePost' | 'changePagePost' | 'listLeftOut'>

/** What the pages and the API ask about targets and excused weeks. */
export type TargetUses = Pick<
  Activity,
  'listTargets' | 'setTarget' | 'removeTarget' | 'listExcuses' | 'addExcuse' | 'removeExcuse'
>

/** What the page of rules asks about reminding branches. */
export type LadderUses = Pick<FollowUp, 'getLadder' | 'setLadder'>

/** What the pages ask about branches in need. */
export type FollowUpUses = Pick<FollowUp, 'listFollowUps' | 'getFollowUp' | 'writeContact'>

/** What the pages and the API ask about page posts that show one event. */
export type EventUses = Pick<Activity, 'listEvents' | 'joinEvents' | 'splitEvent' | 'keepEventsApart'>
