import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { AppError } from '../../kernel/errors.ts'
import type { ResultId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { BriefingDeps } from '../deps.ts'
import { endedBy } from './replace-result.ts'
import { requireResult } from './result-list-store.ts'
import { lockResults, saveApproved, saveEnded } from './result-store.ts'

/**
 * Approves results: from then on they count, and what they replace does not. All or none; those that are approved
 * already stay as they are.
 * @throws {RESULT_NOT_FOUND}
 * @throws {RESULT_ENDED} when one counts no more, or what it corrects does not
 */
export const approveResults =
  ({ db, clock }: Pick<BriefingDeps, 'db' | 'clock'>) =>
  async (actor: Actor, ids: readonly ResultId[]): Promise<void> => {
    authorize(actor, 'results.approve')
    if (ids.length === 0) return
    const now = clock.now()
    await db.transaction().execute(async trx => {
      await lockResults(trx, ids)
      for (const id of new Set(ids)) await approve(trx, actor, id, now)
    })
  }

async function approve(trx: Transaction<Schema>, actor: Actor, id: ResultId, now: Date): Promise<void> {
  const { state, replacesId } = await requireResult(trx, id)
  if (state === 'approved') return
  if (state !== 'entered') throw new AppError('RESULT_ENDED')
  await saveApproved(trx, id, { approvedByName: actor.name, approvedAt: now })
  if (replacesId !== null) await endReplaced(trx, actor, { id, replacesId }, now)
  const subject = { kind: 'result', id }
  await appendAudit(trx, { actor, action: 'result.approved', subject, facts: { replacesId } }, now)
}

async function endReplaced(
  trx: Transaction<Schema>,
  actor: Actor,
  { id, replacesId }: { readonly id: ResultId; readonly replacesId: ResultId },
  now: Date,
): Promise<void> {
  await lockResults(trx, [replacesId])
  const { state, endedIntoId } = await requireResult(trx, replacesId)
  if (state === 'replaced' && endedIntoId === id) return
  if (state !== 'approved') throw new AppError('RESULT_ENDED')
  await saveEnded(trx, replacesId, endedBy(actor, id, now))
}
