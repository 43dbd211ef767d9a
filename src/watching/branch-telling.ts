import { createHash } from 'node:crypto'
import { derivedId } from '../kernel/derived-id.ts'
import type { PushSubscriptionId, SubmissionId, UnitId } from '../kernel/ids.ts'

/** What a branch is told about a Submission; each has a message of its own. */
export const BRANCH_STEPS = ['returned', 'rejected', 'accepted', 'planned', 'published'] as const
export type BranchStep = (typeof BRANCH_STEPS)[number]

/** A step of a Submission that its branch is to hear of. */
export interface BranchNews {
  readonly unitId: UnitId
  readonly submissionId: SubmissionId
  readonly kind: BranchStep
}

/** Names the message of a step. */
export const messageOf = (step: BranchStep): string => `branch-${step}`

/** The names of all messages to branches. */
export const BRANCH_MESSAGES = BRANCH_STEPS.map(messageOf)

interface Told {
  readonly submissionId: SubmissionId
  readonly step: BranchStep
  /** Tells two returns of one Submission apart. */
  readonly decidedAt: Date | null
  readonly linkId: string
  readonly subscriptionId: PushSubscriptionId | null
}

/** Names one telling by what it tells to whom, so that the same news told again is the same. */
export const tellingId = ({ decidedAt, ...told }: Told): string =>
  derivedId({ ...told, decidedAt: decidedAt?.toISOString() ?? null })

const TOPIC_LENGTH = 32

/** Names what a phone shows once for all steps of a Submission. */
export const topicOf = (id: SubmissionId): string =>
  createHash('sha256').update(id).digest('base64url').slice(0, TOPIC_LENGTH)
