import { cursorInstant, cutPage, decodeCursor, type Listed } from '../kernel/cursor.ts'
import type { SubmissionId, UnitId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { IntakeDeps } from './deps.ts'
import { showListed, showSubmission } from './show-submission.ts'
import type { ListedSubmission, Submission, SubmissionState } from './submission.ts'
import { findSubmissions } from './submission-store.ts'

type Deps = Pick<IntakeDeps, 'db' | 'clock'>

export interface SubmissionsWanted {
  readonly state?: SubmissionState | undefined
  readonly unitId?: UnitId | undefined
  /** By when they were received; newest first unless told. */
  readonly order?: 'newest' | 'oldest' | undefined
  readonly limit: number
  readonly cursor?: string | undefined
}

/** Lists what branches sent. @throws {INVALID_INPUT} when the cursor is not one of ours */
export const listSubmissions =
  (deps: Deps) =>
  async (actor: Actor, wanted: SubmissionsWanted): Promise<Listed<ListedSubmission>> => {
    authorize(actor, 'submissions.read')
    return listWanted(deps, wanted)
  }

/** Lists Submissions for whoever may see them. @throws {INVALID_INPUT} when the cursor is not one of ours */
export async function listWanted(
  deps: Deps,
  { cursor, limit, ...wanted }: SubmissionsWanted,
): Promise<Listed<ListedSubmission>> {
  const [receivedAt, id = ''] = cursor === undefined ? [] : decodeCursor(cursor, 2)
  const after = receivedAt === undefined ? undefined : { receivedAt: cursorInstant(receivedAt), id }
  const rows = await findSubmissions(deps.db, { ...wanted, limit: limit + 1, after })
  const { items, nextCursor } = cutPage(
    rows,
    limit,
    row => row,
    row => [row.receivedAt.toISOString(), row.id],
  )
  return { items: await showListed(deps, items), nextCursor }
}

/** Shows one Submission. @throws {SUBMISSION_NOT_FOUND} */
export const getSubmission =
  (deps: Deps) =>
  async (actor: Actor, id: SubmissionId): Promise<Submission> => {
    authorize(actor, 'submissions.read')
    return showSubmission(deps, id)
  }
