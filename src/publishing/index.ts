import { amendPost } from './amendment/amend-post.ts'
import { dismissAmendment, retryAmendment } from './amendment/answer-amendment.ts'
import { askAmendment } from './amendment/ask-amendment.ts'
import { approvePost } from './approval/approve-post.ts'
import { decideByLink } from './approval/decide-by-link.ts'
import { escalateApprovals } from './approval/escalate-approvals.ts'
import { makeDecisionLink } from './approval/make-decision-link.ts'
import { readDecision } from './approval/read-decision.ts'
import { returnPost } from './approval/return-post.ts'
import { getApprovalRules, setApprovalRules } from './approval/rule-approval.ts'
import { submitPost } from './approval/submit-post.ts'
import { cancelPost } from './cancel-post.ts'
import { commentPost } from './delivery/comment-post.ts'
import { publishPost } from './delivery/publish-post.ts'
import { removeLeftovers } from './delivery/remove-leftovers.ts'
import { resumePage } from './delivery/resume-page.ts'
import { stagePost } from './delivery/stage-post.ts'
import { sweepOrphans } from './delivery/sweep-orphans.ts'
import { sweepPosts } from './delivery/sweep-posts.ts'
import type { PublishingDeps } from './deps.ts'
import { editPost } from './edit-post.ts'
import { getPost } from './get-post.ts'
import { beginHold } from './hold/begin-hold.ts'
import { endHold } from './hold/end-hold.ts'
import { getHold } from './hold/get-hold.ts'
import { previewResume } from './hold/preview-resume.ts'
import { listPosts } from './list-posts.ts'
import { decideMissed } from './missed/decide-missed.ts'
import { listMissed } from './missed/list-missed.ts'
import { publishNow } from './publish-now.ts'
import { retryPost } from './retry-post.ts'
import { getRevision, listRevisions } from './revision/list-revisions.ts'
import { schedulePost } from './schedule-post.ts'
import { schedulePosts } from './schedule-posts.ts'
import { scheduleSiblings } from './schedule-siblings.ts'
import { takeDownPost } from './take-down-post.ts'
import { getTimingRules, setTimingRules } from './timing/rule-timing.ts'
import { closeUrgent } from './urgent/close-urgent.ts'
import { raiseUrgentUpdates } from './urgent/raise-urgent-updates.ts'
import { restagePhotos, withholdPhotos } from './withhold-photos.ts'

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
  withholdPhotos: withholdPhotos(deps),
  restagePhotos: restagePhotos(deps),
  takeDownPost: takeDownPost(deps),

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
export type { AmendmentView } from './amendment/amendment-view.ts'
export {
  type ApprovalRule,
  type ApprovalRules,
  type Approver,
  RETURN_REASONS,
  type ReturnReason,
} from './approval/approval.ts'
export type { LinkDecision } from './approval/decide-by-link.ts'
export type { DecisionView } from './approval/read-decision.ts'
export type { TextToCheck } from './check-text.ts'
export type { PublishingDeps } from './deps.ts'
export type { Hold } from './hold/hold.ts'
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
export type { ApprovalView, PostView } from './post-view.ts'
export type { Revision } from './revision/revision.ts'
export { blankProblem } from './template/blank.ts'
export type { PostTemplate, TemplateVariable } from './template/post-template.ts'
export { DEFAULT_TIMING, readTiming, type TimingRules } from './timing/timing.ts'
