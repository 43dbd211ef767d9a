import { createHash } from 'node:crypto'
import { derivedId } from '../kernel/derived-id.ts'
import type { PushSubscriptionId, ReminderId, SubmissionId, UnitId } from '../kernel/ids.ts'

/** What a branch is told about a Submission; each has a message of its own. */
export const BRANCH_STEPS = ['returned', 'rejected', 'accepted', 'planned', 'published'] as const
export type BranchStep = (typeof BRANCH_STEPS)[number]

/** What a branch is told of the steps of a month's ladder; each has a message of its own. */
const REMINDER_STEPS = ['reminded-first', 'reminded-second', 'reminded-last'] as const
export type ReminderStep = (typeof REMINDER_STEPS)[number]

/** A step of a Submission that its branch is to hear of. */
export interface BranchNews {
  readonly unitId: UnitId
  readonly submissionId: SubmissionId
  readonly kind: BranchStep
}

/** Names the message of a step. */
export const messageOf = (step: BranchStep | ReminderStep): string => `branch-${step}`

/** The names of all messages to branches. */
export const BRANCH_MESSAGES = [...BRANCH_STEPS, ...REMINDER_STEPS].map(messageOf)

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

/** Names one telling of a reminder by whom it tells. */
export const reminderTellingId = (told: {
  readonly reminderId: ReminderId
  readonly linkId: string
  readonly subscriptionId: PushSubscriptionId | null
}): string => derivedId({ ...told })

const TOPIC_LENGTH = 32

/** Names what a phone shows once, for all steps of a Submission or for a reminder. */
export const topicOf = (id: SubmissionId | ReminderId): string =>
  createHash('sha256').update(id).digest('base64url').slice(0, TOPIC_LENGTH)
