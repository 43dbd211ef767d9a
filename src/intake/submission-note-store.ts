import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { SubmissionId } from '../kernel/ids.ts'

/** Writes a note beside a Submission. */
export async function insertNote(
  trx: Transaction<Schema>,
  note: Insertable<Schema['submissionNotes']>,
): Promise<void> {
  await trx.insertInto('submissionNotes').values(note).execute()
}

/** Reads the notes of a Submission, oldest first. */
export const findNotes = (
  db: Kysely<Schema>,
  submissionId: SubmissionId,
): Promise<Selectable<Schema['submissionNotes']>[]> =>
  db
    .selectFrom('submissionNotes')
    .selectAll()
    .where('submissionId', '=', submissionId)
    .orderBy('at')
    .orderBy('id')
    .execute()
