import { AppError } from '../../kernel/errors.ts'
import { type ResultId, resultId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { BriefingDeps } from '../deps.ts'
import { checkResult } from './record-result.ts'
import type { ResultWish } from './result.ts'
import { requireResult } from './result-list-store.ts'
import { findCorrection, insertResult, lockResults, saveEnded } from './result-store.ts'

type Deps = Pick<BriefingDeps, 'db' | 'clock' | 'ids' | 'timeZone'>

/**
 * Corrects a result by a new one. An approved result counts on until the new one is approved; one that waits is replaced
 * at once. With an id, the same request again gives the same result.
 * @throws {RESULT_NOT_FOUND}
 * @throws {RESULT_ENDED} when it counts no more
 * @throws {RESULT_BEING_REPLACED} when another correction waits for its approval
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const replaceResult =
  (deps: Deps) =>
  async (
    actor: Actor,
    replacesId: ResultId,
    { id = resultId(deps.ids.newId()), ...typed }: ResultWish & { readonly id?: ResultId },
  ): Promise<ResultId> => {
    authorize(actor, 'results.write')
    const wish = await checkResult(deps, typed)
    const now = deps.clock.now()
    return deps.db.transaction().execute(async trx => {
      await lockResults(trx, [replacesId])
      const correction = await findCorrection(trx, replacesId)
      if (correction !== undefined && correction.id !== id) throw new AppError('RESULT_BEING_REPLACED')
      const { state } = await requireResult(trx, replacesId)
      const row = { ...wish, id, sourceKey: null, replacesId, enteredBy: actor.id, enteredByName: actor.name }
      if (!(await insertResult(trx, { ...row, enteredAt: now }))) return id
      if (state !== 'entered' && state !== 'approved') throw new AppError('RESULT_ENDED')
      if (state === 'entered') await saveEnded(trx, replacesId, endedBy(actor, id, now))
      const facts = { replacesId, amount: wish.amount, qualifier: wish.qualifier }
      await appendAudit(
        trx,
        { actor, action: 'result.replaced', subject: { kind: 'result', id }, facts },
        now,
      )
      return id
    })
  }

/** Tells how a result ends that another one replaces. */
export const endedBy = (actor: Pick<Actor, 'name'>, endedIntoId: ResultId, endedAt: Date) => ({
  ...{ endKind: 'replaced' as const, endedIntoId, endReason: null },
  ...{ endedByName: actor.name, endedAt },
})
