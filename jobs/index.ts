import type { Job } from '../src/ports/queue.ts'
import { amendPost } from './amend-post.ts'
import type { Areas } from './areas.ts'
import { checkPages } from './check-pages.ts'
import { commentPost } from './comment-post.ts'
import { countOwnPosts } from './count-own-posts.ts'
import { countShares } from './count-shares.ts'
import { draftColumns } from './draft-columns.ts'
import { draftOccasions } from './draft-occasions.ts'
import { escalateApprovals } from './escalate-approvals.ts'
import { markBeat } from './mark-beat.ts'
import { processPhoto } from './process-photo.ts'
import { processSubmission } from './process-submission.ts'
import { publishPost } from './publish-post.ts'
import { raiseUrgentUpdates } from './raise-urgent-updates.ts'
import { remindBranches } from './remind-branches.ts'
import { removeLeftovers } from './remove-leftovers.ts'
import { sendMails } from './send-mails.ts'
import { sendTellings } from './send-tellings.ts'
import { stagePost } from './stage-post.ts'
import { sweepOrphans } from './sweep-orphans.ts'
import { sweepPagePosts } from './sweep-page-posts.ts'
import { sweepPhotos } from './sweep-photos.ts'
import { sweepPosts } from './sweep-posts.ts'
import { sweepSubmissions } from './sweep-submissions.ts'
import { sweepTakedowns } from './sweep-takedowns.ts'
import { sweepUploads } from './sweep-uploads.ts'
import { syncPagePosts } from './sync-page-posts.ts'
import { tidyImports } from './tidy-imports.ts'
import { tidyOrganisation } from './tidy-organisation.ts'
import { tidyOriginals } from './tidy-originals.ts'
import { tidyPhotos } from './tidy-photos.ts'
import { watchHealth } from './watch-health.ts'

export {
  amendPost,
  commentPost,
  countOwnPosts,
  draftColumns,
  processPhoto,
  processSubmission,
  publishPost,
  removeLeftovers,
  stagePost,
  sweepOrphans,
  sweepPosts,
  syncPagePosts,
}

/** Every kind of background work there is. */
export const JOBS: readonly Job<Areas>[] = [
  stagePost,
  publishPost,
  commentPost,
  amendPost,
  removeLeftovers,
  sweepPosts,
  sweepOrphans,
  processPhoto,
  sweepPhotos,
  sweepUploads,
  processSubmission,
  sweepSubmissions,
  sweepTakedowns,
  syncPagePosts,
  sweepPagePosts,
  countOwnPosts,
  draftColumns,
  countShares,
  escalateApprovals,
  raiseUrgentUpdates,
  tidyOrganisation,
  tidyImports,
  tidyPhotos,
  tidyOriginals,
  draftOccasions,
  markBeat,
  watchHealth,
  sendMails,
  sendTellings,
  checkPages,
  remindBranches,
]
