import { amendPost } from './amend-post.ts'
import { dismissAmendment, retryAmendment } from './answer-amendment.ts'
import { approvePost } from './approve-post.ts'
import { askAmendment } from './ask-amendment.ts'
import { beginHold } from './begin-hold.ts'
import { cancelPost } from './cancel-post.ts'
import { closeUrgent } from './close-urgent.ts'
import { commentPost } from './comment-post.ts'
import { decideByLink } from './decide-by-link.ts'
import { decideMissed } from './decide-missed.ts'
import type { PublishingDeps } from './deps.ts'
import { editPost } from './edit-post.ts'
import { endHold } from './end-hold.ts'
import { escalateApprovals } from './escalate-approvals.ts'
import { getHold } from './get-hold.ts'
import { getPost } from './get-post.ts'
import { listMissed } from './list-missed.ts'
import { listPosts } from './list-posts.ts'
import { getRevision, listRevisions } from './list-revisions.ts'
import { makeDecisionLink } from './make-decision-link.ts'
import { previewResume } from './preview-resume.ts'
import { publishNow } from './publish-now.ts'
import { publishPost } from './publish-post.ts'
import { raiseUrgentUpdates } from './raise-urgent-updates.ts'
import { readDecision } from './read-decision.ts'
import { removeLeftovers } from './remove-leftovers.ts'
import { resumePage } from './resume-page.ts'
import { retryPost } from './retry-post.ts'
import { returnPost } from './return-post.ts'
import { getApprovalRules, setApprovalRules } from './rule-approval.ts'
import { getTimingRules, setTimingRules } from './rule-timing.ts'
import { schedulePost } from './schedule-post.ts'
import { schedulePosts } from './schedule-posts.ts'
import { scheduleSiblings } from './schedule-siblings.ts'
import { stagePost } from './stage-post.ts'
import { submitPost } from './submit-post.ts'
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
  submitPost: submitPost(deps),
  askAmendment: askAmendment(deps),
  retryAmendment: retryAmendment(deps),
  dismissAmendment: dismissAmendment(deps),
  approvePost: approvePost(deps),
  returnPost: returnPost(deps),
  getPost: getPost(deps),
  listPosts: listPosts(deps),
  listRevisions: listRevisions(deps),
  getRevision: getRevision(deps),
  beginHold: beginHold(deps),
  getHold: getHold(deps),
  endHold: endHold(deps),
  previewResume: previewResume(deps),
  listMissed: listMissed(deps),
  decideMissed: decideMissed(deps),
  closeUrgent: closeUrgent(deps),
  readDecision: readDecision(deps),
  decideByLink: decideByLink(deps),
  getApprovalRules: getApprovalRules(deps),
  setApprovalRules: setApprovalRules(deps),
  getTimingRules: getTimingRules(deps),
  setTimingRules: setTimingRules(deps),

  stagePost: stagePost(deps),
  publishPost: publishPost(deps),
  commentPost: commentPost(deps),
  amendPost: amendPost(deps),
  removeLeftovers: removeLeftovers(deps),
  sweepPosts: sweepPosts(deps),
  sweepOrphans: sweepOrphans(deps),
  resumePage: resumePage(deps),
  escalateApprovals: escalateApprovals(deps),
  raiseUrgentUpdates: raiseUrgentUpdates(deps),
  makeDecisionLink: makeDecisionLink(deps),
})

export type Publishing = ReturnType<typeof createPublishing>
export type { AmendmentView } from './amendment-view.ts'
export {
  type ApprovalRule,
  type ApprovalRules,
  type Approver,
  RETURN_REASONS,
  type ReturnReason,
} from './approval.ts'
export type { TextToCheck } from './check-text.ts'
export type { LinkDecision } from './decide-by-link.ts'
export type { PublishingDeps } from './deps.ts'
export type { Hold } from './hold.ts'
export {
  MESSAGE_LIMIT,
  networkLink,
  networkMessage,
  PHOTO_LIMIT,
  PILLARS,
  POST_KINDS,
  POST_STATES,
  type PostKind,
  type PostState,
} from './post.ts'
export type { PostTemplate, TemplateVariable } from './post-template.ts'
export type { ApprovalView, PostView } from './post-view.ts'
export type { DecisionView } from './read-decision.ts'
export type { Revision } from './revision.ts'
export { DEFAULT_TIMING, type TimingRules } from './timing.ts'
