import type { SubmissionId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { decideSubmission, type Seen } from './decide-submission.ts'
import type { IntakeDeps } from './deps.ts'
import type { Submission } from './submission.ts'
import {
  readReason,
  type SentReason,
  type SUBMISSION_REJECT_REASONS,
  type SUBMISSION_RETURN_REASONS,
} from './submission-reason.ts'

type ReturnInput = Seen & SentReason<(typeof SUBMISSION_RETURN_REASONS)[number]>

/**
 * Gives a Submission back to its branch and says what is missing.
 * @throws {INVALID_INPUT} without a reason
 * @throws {SUBMISSION_NOT_FOUND} {STATE_CONFLICT} {STALE_VERSION}
 */
export const returnSubmission =
  (deps: IntakeDeps) =>
  async (actor: Actor, id: SubmissionId, { version, ...sent }: ReturnInput): Promise<Submission> => {
    authorize(actor, 'submissions.return')
    const reason = readReason(sent, deps.words.reason)
    const facts = { reasonCode: reason.reasonCode }
    const decision = { verb: 'return', state: 'returned', action: 'submission.returned', facts } as const
    return decideSubmission(deps, actor, id, { version }, { ...decision, ...reason })
  }

type RejectInput = Seen & SentReason<(typeof SUBMISSION_REJECT_REASONS)[number]>

/**
 * Declines a Submission for good and says why.
 * @throws {INVALID_INPUT} without a reason
 * @throws {SUBMISSION_NOT_FOUND} {STATE_CONFLICT} {STALE_VERSION}
 */
export const rejectSubmission =
  (deps: IntakeDeps) =>
  async (actor: Actor, id: SubmissionId, { version, ...sent }: RejectInput): Promise<Submission> => {
    authorize(actor, 'submissions.decide')
    const reason = readReason(sent, deps.words.reason)
    const facts = { reasonCode: reason.reasonCode }
    const decision = { verb: 'reject', state: 'rejected', action: 'submission.rejected', facts } as const
    return decideSubmission(deps, actor, id, { version }, { ...decision, ...reason })
  }
