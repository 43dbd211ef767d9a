import { isApprovalRequired } from './approval-store.ts'
import { beginHold } from './begin-hold.ts'
import { cancelPost } from './cancel-post.ts'
import { commentPost } from './comment-post.ts'
import { decideMissed } from './decide-missed.ts'
import type { PublishingDeps } from './deps.ts'
import { editPost } from './edit-post.ts'
import { endHold } from './end-hold.ts'
import { getHold } from './get-hold.ts'
import { getPost } from './get-post.ts'
import { listMissed } from './list-missed.ts'
import { listPosts } from './list-posts.ts'
import { getRevision, listRevisions } from './list-revisions.ts'
import { previewResume } from './preview-resume.ts'
import { publishNow } from './publish-now.ts'
import { publishPost } from './publish-post.ts'
import { removeLeftovers } from './remove-leftovers.ts'
import { resumePage } from './resume-page.ts'
import { retryPost } from './retry-post.ts'
import { approvePost, returnPost, submitPost } from './review-post.ts'
import { getApprovalRule, setApprovalRule } from './rule-approval.ts'
import { getTimingRules, setTimingRules } from './rule-timing.ts'
import { schedulePost } from './schedule-post.ts'
import { schedulePosts } from './schedule-posts.ts'
import { scheduleSiblings } from './schedule-siblings.ts'
import { stagePost } from './stage-post.ts'
import { sweepOrphans } from './sweep-orphans.ts'
import { sweepPosts } from './sweep-posts.ts'

/** Gathers what can be done with Posts: the first half by people, the second by jobs. */
export const createPublishing = (deps: PublishingDeps) => ({
  schedulePost: schedulePost(deps),
  schedulePosts: schedulePosts(deps),
  scheduleSiblings: scheduleSiblings(deps),
  editPost: editPost(deps),
  cancelPost: cancelPost(deps),
  publishNow: publishNow(deps),
  retryPost: retryPost(deps),
  submitPost: submitPost(deps, () => isApprovalRequired(deps.db)),
  approvePost: approvePost(deps),
  returnPost: returnPost(deps),
  getPost: getPost(deps),
  listPosts: listPosts(deps),
  listRevisions: listRevisions(deps),
  getRevision: getRevision(deps),
  getApprovalRule: getApprovalRule(deps),
  setApprovalRule: setApprovalRule(deps),
  beginHold: beginHold(deps),
  getHold: getHold(deps),
  endHold: endHold(deps),
  previewResume: previewResume(deps),
  listMissed: listMissed(deps),
  decideMissed: decideMissed(deps),
  getTimingRules: getTimingRules(deps),
  setTimingRules: setTimingRules(deps),

  stagePost: stagePost(deps),
  publishPost: publishPost(deps),
  commentPost: commentPost(deps),
  removeLeftovers: removeLeftovers(deps),
  sweepPosts: sweepPosts(deps),
  sweepOrphans: sweepOrphans(deps),
  resumePage: resumePage(deps),
})

export type Publishing = ReturnType<typeof createPublishing>
export type { TextToCheck } from './check-text.ts'
export type { PublishingDeps } from './deps.ts'
export type { Hold } from './hold.ts'
export {
  MESSAGE_LIMIT,
  networkLink,
  networkMessage,
  PHOTO_LIMIT,
  PILLARS,
  POST_STATES,
  type PostState,
} from './post.ts'
export type { PostTemplate, TemplateVariable } from './post-template.ts'
export type { PostView } from './post-view.ts'
export type { Revision } from './revision.ts'
export { DEFAULT_TIMING, type TimingRules } from './timing.ts'
