import { AppError } from '../kernel/errors.ts'
import type { SubmissionId } from '../kernel/ids.ts'
import type { IntakeDeps } from './deps.ts'
import type { ListedSubmission, Submission } from './submission.ts'
import { findNotes } from './submission-note-store.ts'
import { findSubmissionPhotos } from './submission-photo-store.ts'
import { findSubmission, type ListedRow } from './submission-store.ts'
import { viewPhotos, viewSubmission } from './submission-view.ts'

type Deps = Pick<IntakeDeps, 'db' | 'clock'>

/** Shows one Submission whole. @throws {SUBMISSION_NOT_FOUND} */
export async function showSubmission({ db, clock }: Deps, id: SubmissionId): Promise<Submission> {
  const row = await findSubmission(db, id)
  if (row === undefined) throw new AppError('SUBMISSION_NOT_FOUND')
  const now = clock.now()
  const photos = await findSubmissionPhotos(db, [id])
  const notes = await findNotes(db, id)
  return {
    ...viewSubmission(row, photos, now),
    sentTitle: row.sentTitle,
    sentBody: row.sentBody,
    notes: notes.map(({ writtenBy, name, text, at }) => ({ writtenBy, name, text, at })),
    removedPhotos: viewPhotos(
      photos.filter(({ removedAt }) => removedAt !== null),
      now,
    ),
  }
}

/** Shows Submissions as they stand in a list, in the order given. */
export async function showListed(
  { db, clock }: Deps,
  rows: readonly ListedRow[],
): Promise<readonly ListedSubmission[]> {
  const ids = rows.map(({ id }) => id)
  const photos = Map.groupBy(await findSubmissionPhotos(db, ids), ({ submissionId }) => submissionId)
  return rows.map(row => viewSubmission(row, photos.get(row.id) ?? [], clock.now()))
}
