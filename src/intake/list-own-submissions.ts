import type { Listed } from '../kernel/cursor.ts'
import { AppError } from '../kernel/errors.ts'
import type { SubmissionId } from '../kernel/ids.ts'
import type { Seat } from '../organisation/branch-link.ts'
import type { IntakeDeps } from './deps.ts'
import { listWanted, type SubmissionsWanted } from './list-submissions.ts'
import { showSubmission } from './show-submission.ts'
import type { ListedSubmission, Submission } from './submission.ts'

type Deps = Pick<IntakeDeps, 'db' | 'clock'>

const LIST_DEFAULT = 50

/** Lists what the seat's branch sent, newest first. @throws {INVALID_INPUT} when the cursor is not one of ours */
export const listOwnSubmissions =
  (deps: Deps) =>
  (seat: Seat, wanted: Partial<Omit<SubmissionsWanted, 'unitId'>> = {}): Promise<Listed<ListedSubmission>> =>
    listWanted(deps, { limit: LIST_DEFAULT, ...wanted, unitId: seat.unitId })

/** Shows the seat's branch one of its Submissions. @throws {SUBMISSION_NOT_FOUND} also when it is another branch's */
export const getOwnSubmission =
  (deps: Deps) =>
  async (seat: Seat, id: SubmissionId): Promise<Submission> => {
    const submission = await showSubmission(deps, id)
    if (submission.unitId !== seat.unitId) throw new AppError('SUBMISSION_NOT_FOUND')
    return submission
  }
