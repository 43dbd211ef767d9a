import type { SubmissionId } from '../kernel/ids.ts'
import type { IntakeDeps } from './deps.ts'
import { newsOf } from './submission-news.ts'
import { saveTold } from './submission-news-store.ts'
import { findSubmission } from './submission-store.ts'

type Deps = Pick<IntakeDeps, 'db' | 'branchTeller' | 'log'>

/**
 * Tells a branch what it has not heard yet about a Submission. What was told is noted afterwards, so that after a crash
 * the same news may come twice and never not at all; what fails is told by the sweep.
 */
export async function tellBranch(deps: Deps, submissionId: SubmissionId): Promise<void> {
  try {
    const row = await findSubmission(deps.db, submissionId)
    const kind = row === undefined ? null : newsOf(row)
    if (row === undefined || kind === null) return
    await deps.branchTeller.tell({ unitId: row.unitId, submissionId, kind })
    await saveTold(deps.db, row, kind)
  } catch (error) {
    deps.log.warn({ submissionId, error }, 'A branch was not told; the sweep will tell it')
  }
}
