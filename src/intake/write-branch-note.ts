import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { SubmissionId } from '../kernel/ids.ts'
import type { Seat } from '../organisation/branch-link.ts'
import type { IntakeDeps } from './deps.ts'
import { findNotes, insertNote } from './submission-note-store.ts'

/** Keeps a branch's words beside its Submission; false when there are none, or they stand there already. */
export async function writeBranchNote(
  { ids, clock }: Pick<IntakeDeps, 'ids' | 'clock'>,
  trx: Transaction<Schema>,
  seat: Seat,
  submissionId: SubmissionId,
  text: string,
): Promise<boolean> {
  if (text === '') return false
  const notes = await findNotes(trx, submissionId)
  if (notes.some(note => note.writtenBy === 'branch' && note.text === text)) return false
  const note = { id: ids.newId(), submissionId, writtenBy: 'branch', name: seat.unitName } as const
  await insertNote(trx, { ...note, text, at: clock.now() })
  return true
}
