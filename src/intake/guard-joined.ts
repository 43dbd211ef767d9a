import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { SubmissionId } from '../kernel/ids.ts'
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
