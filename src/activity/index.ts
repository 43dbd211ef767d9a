import { askPageSync, resumeCounting } from './counting/ask-page-sync.ts'
import { countOwnPosts } from './counting/count-own-posts.ts'
import type { CountingDeps } from './counting/deps.ts'
import { listPageSyncs } from './counting/list-page-syncs.ts'
import { sweepPagePosts } from './counting/sweep-page-posts.ts'
import { syncPagePosts } from './counting/sync-page-posts.ts'
import { joinEvents, keepEventsApart, splitEvent } from './events/join-events.ts'
import { listEvents } from './events/list-events.ts'
import { listAllPagePosts } from './figures/list-all-page-posts.ts'
import { listPagePosts } from './figures/list-page-posts.ts'
import { readBranchFigures, readFigures, readOwnFigures } from './figures/read-figures.ts'
import { addExcuse, listExcuses, removeExcuse } from './following-up/manage-excuses.ts'
import { listTargets, removeTarget, setTarget } from './following-up/set-target.ts'
import { changePagePost } from './linking/change-page-post.ts'
import { decideClaim, listClaims } from './linking/decide-claim.ts'
import { importLinks, previewLinks, readLinkSheet } from './linking/import-links.ts'
import { listLeftOut } from './linking/list-left-out.ts'
import { addLinks, pasteLinks } from './linking/paste-links.ts'
import { readPagePost } from './linking/read-page-post.ts'

export {
  type ActivityBucket,
  type ActivityFigures,
  type ActivityWish,
  type Basis,
  type BranchActivity,
  type Bucket,
  type Counts,
  PAGE_POST_GENRES,
  SOURCES,
} from './branch-activity.ts'
export { isBackfilling, type PageSync } from './counting/page-sync.ts'
export type { NamedPagePost, PeriodEvents } from './events/list-events.ts'
export type { LikelyEvent } from './events/same-event.ts'
export type { DayExcuse, RuledExcuse } from './figures/excused-day.ts'
export type { ListedPagePost, PagePostList } from './figures/list-page-posts.ts'
export { NEEDS, type Need, needOf, sortedByNeed } from './figures/need.ts'
export type { BranchInNeed } from './following-up/branch-in-need.ts'
export { CONTACT_WAYS } from './following-up/contact.ts'
export { createFollowUp, type FollowUp } from './following-up/create-follow-up.ts'
export type { KeptExcuse } from './following-up/excuse-store.ts'
export type { LadderRules } from './following-up/ladder.ts'
export { LADDER_STEPS } from './following-up/ladder.ts'
export type { BranchFollowUp } from './following-up/read-follow-up.ts'
export { SILENCE_REASONS } from './following-up/silence-reason.ts'
export type { KeptTarget } from './following-up/target-store.ts'
export type { OwnSilence } from './following-up/tell-silence.ts'
export { linksIn } from './linking/facebook-link.ts'
export type { ListedLink } from './linking/import-links.ts'
export { type JudgedLink, LINK_VERDICTS } from './linking/link-verdict.ts'
export { LEFT_OUT, type LeftOut } from './linking/list-left-out.ts'
export type { WaitingLink } from './linking/pasted-link-store.ts'
export type { ToldPagePost } from './linking/read-page-post.ts'

/** Gathers what can be known and done about how often branches publish. */
export const createActivity = (deps: CountingDeps) => ({
  listPagePosts: listPagePosts(deps),
  listAllPagePosts: listAllPagePosts(deps),
  askPageSync: askPageSync(deps),
  resumeCounting: resumeCounting(deps),
  listPageSyncs: listPageSyncs(deps),
  syncPagePosts: syncPagePosts(deps),
  sweepPagePosts: sweepPagePosts(deps),
  countOwnPosts: countOwnPosts(deps),
  pasteLinks: pasteLinks(deps),
  addLinks: addLinks(deps),
  readLinkSheet: readLinkSheet(deps),
  previewLinks: previewLinks(deps),
  importLinks: importLinks(deps),
  listClaims: listClaims(deps),
  decideClaim: decideClaim(deps),
  changePagePost: changePagePost(deps),
  readPagePost: readPagePost(deps),
  listLeftOut: listLeftOut(deps),
  readFigures: readFigures(deps),
  readBranchFigures: readBranchFigures(deps),
  readOwnFigures: readOwnFigures(deps),
  listEvents: listEvents(deps),
  joinEvents: joinEvents(deps),
  splitEvent: splitEvent(deps),
  keepEventsApart: keepEventsApart(deps),
  listTargets: listTargets(deps),
  setTarget: setTarget(deps),
  removeTarget: removeTarget(deps),
  listExcuses: listExcuses(deps),
  addExcuse: addExcuse(deps),
  removeExcuse: removeExcuse(deps),
})

export type Activity = ReturnType<typeof createActivity>
