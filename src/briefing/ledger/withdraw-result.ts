import { AppError } from '../../kernel/errors.ts'
import type { ResultId } from '../../kernel/ids.ts'
import { cleanText } from '../../kernel/text.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { BriefingDeps } from '../deps.ts'
import { RESULT_LIMITS } from './result.ts'
import { requireResult } from './result-list-store.ts'
import { lockResults, saveEnded } from './result-store.ts'

/**
 * Takes a result out of the ledger; it is kept and counts no more. An approved one wants a reason. Idempotent.
 * @throws {RESULT_NOT_FOUND} {REASON_REQUIRED}
 * @throws {RESULT_ENDED} when it was replaced or merged
 */
export const withdrawResult =
  ({ db, clock }: Pick<BriefingDeps, 'db' | 'clock'>) =>
  async (actor: Actor, id: ResultId, typed: string): Promise<void> => {
    authorize(actor, 'results.write')
    const now = clock.now()
    const reason = cleanText(typed).slice(0, RESULT_LIMITS.reason)
    await db.transaction().execute(async trx => {
      await lockResults(trx, [id])
      const { state } = await requireResult(trx, id)
      if (state === 'withdrawn') return
      if (state !== 'entered' && state !== 'approved') throw new AppError('RESULT_ENDED')
      if (state === 'approved' && reason === '')
        throw new AppError('REASON_REQUIRED', { fields: [{ path: 'reason', code: 'REASON_REQUIRED' }] })
      const end = { endKind: 'withdrawn' as const, endedIntoId: null, endReason: reason || null }
      await saveEnded(trx, id, { ...end, endedByName: actor.name, endedAt: now })
      const subject = { kind: 'result', id }
      await appendAudit(
        trx,
        { actor, action: 'result.withdrawn', subject, facts: { wasApproved: state === 'approved' } },
        now,
      )
    })
  }
