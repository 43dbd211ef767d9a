import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { SubmissionId } from '../kernel/ids.ts'
import type { AuditFacts } from '../organisation/audit.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import { doerOfSeat, type Seat } from '../organisation/branch-link.ts'
import type { IntakeDeps } from './deps.ts'
import { showSubmission } from './show-submission.ts'
import { requireSubmission, type Submission, type SubmissionVerb } from './submission.ts'
import { lockSubmission, type SubmissionRow } from './submission-store.ts'

interface Done {
  readonly action: string
  readonly facts?: AuditFacts
}

/**
 * Changes one of the branch's own Submissions; `change` gives null when there was nothing to do.
 * @throws {SUBMISSION_NOT_FOUND} also when it is another branch's
 * @throws {STATE_CONFLICT} when its state does not allow it
 */
export async function changeOwnSubmission(
  deps: IntakeDeps,
  { seat, id, verb }: { readonly seat: Seat; readonly id: SubmissionId; readonly verb: SubmissionVerb },
  change: (row: SubmissionRow, trx: Transaction<Schema>, now: Date) => Promise<Done | null>,
): Promise<Submission> {
  const now = deps.clock.now()
  await deps.db.transaction().execute(async trx => {
    const row = await lockSubmission(trx, id)
    if (row?.unitId !== seat.unitId) throw new AppError('SUBMISSION_NOT_FOUND')
    requireSubmission(row.state, verb)
    const done = await change(row, trx, now)
    if (done === null) return
    const subject = { kind: 'submission', id }
    await appendAudit(trx, { actor: doerOfSeat(seat), subject, ...done }, now)
  })
  return showSubmission(deps, id)
}
