import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { SubmissionId } from '../kernel/ids.ts'
import { findPost } from '../publishing/post-store.ts'
import { acceptedPostId } from './accepted-post.ts'
import { isJoined } from './join-store.ts'
import type { SubmissionVerb } from './submission.ts'

/**
 * Refuses to decide about a Submission whose common Post with others is written, though it does not say so yet: joining
 * was broken off, and the sweep ends it.
 * @throws {STATE_CONFLICT}
 */
export async function guardJoined(db: Kysely<Schema>, id: SubmissionId, verb: SubmissionVerb): Promise<void> {
  if (await isJoined(db, id)) throw new AppError('STATE_CONFLICT', { values: { state: 'accepted', verb } })
}

/**
 * Refuses to decide about a Submission whose own Post is written, though it does not say so yet: accepting was broken
 * off, and the sweep ends it.
 * @throws {STATE_CONFLICT}
 */
export async function guardAccepted(
  db: Kysely<Schema>,
  submission: Parameters<typeof acceptedPostId>[0],
  verb: SubmissionVerb,
): Promise<void> {
  if ((await findPost(db, acceptedPostId(submission))) !== undefined)
    throw new AppError('STATE_CONFLICT', { values: { state: 'accepted', verb } })
}
