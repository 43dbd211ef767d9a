import { AppError } from '../../kernel/errors.ts'
import type { ResultId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import type { BriefingDeps } from '../deps.ts'
import type { Result } from './result.ts'
import { requireResult } from './result-list-store.ts'
import { addEvidence, credit, insertApart, lockResults, saveEnded } from './result-store.ts'

type Deps = Pick<BriefingDeps, 'db' | 'clock'>

/**
 * Makes one result of two, as when a commune and its school both report it: the units of both are credited, what shows
 * either shows it, and it counts once. An approved one goes on, or else the first that is named. Gives its id; repeating
 * it gives the same.
 * @throws {RESULT_NOT_FOUND} {RESULT_ENDED}
 * @throws {RESULTS_DIFFER} when they are not of one indicator
 */
export const joinResults =
  ({ db, clock }: Deps) =>
  async (actor: Actor, firstId: ResultId, secondId: ResultId): Promise<ResultId> => {
    authorize(actor, 'results.write')
    const now = clock.now()
    return db.transaction().execute(async trx => {
      await lockResults(trx, [firstId, secondId])
      const pair = [await requireResult(trx, firstId), await requireResult(trx, secondId)] as const
      const done = joinedBefore(pair)
      if (done !== null) return done
      const [kept, other] = inOrder(pair)
      await credit(
        trx,
        kept.id,
        other.units.map(({ id }) => id),
      )
      await addEvidence(trx, kept.id, other.evidence)
      const end = { endKind: 'merged' as const, endedIntoId: kept.id, endReason: null }
      await saveEnded(trx, other.id, { ...end, endedByName: actor.name, endedAt: now })
      const subject = { kind: 'result', id: kept.id }
      await appendAudit(trx, { actor, action: 'result.joined', subject, facts: { otherId: other.id } }, now)
      return kept.id
    })
  }

/** Notes that two results that look like one are two, so that nobody is asked again. Idempotent. */
export const setResultsApart =
  ({ db, clock }: Deps) =>
  async (actor: Actor, firstId: ResultId, secondId: ResultId): Promise<void> => {
    authorize(actor, 'results.write')
    await db.transaction().execute(async trx => {
      const [first, second] = [await requireResult(trx, firstId), await requireResult(trx, secondId)]
      if (first.id === second.id) throw new AppError('RESULTS_DIFFER')
      await insertApart(trx, first.id, second.id)
      const deed = { actor, action: 'result.set-apart', subject: { kind: 'result', id: firstId } }
      await appendAudit(trx, { ...deed, facts: { otherId: secondId } }, clock.now())
    })
  }

type Pair = readonly [Result, Result]

const joinedBefore = ([first, second]: Pair): ResultId | null => {
  if (second.state === 'merged' && second.endedIntoId === first.id) return first.id
  return first.state === 'merged' && first.endedIntoId === second.id ? second.id : null
}

function inOrder([first, second]: Pair): Pair {
  if (first.id === second.id || first.indicatorId !== second.indicatorId) throw new AppError('RESULTS_DIFFER')
  if (first.endedAt !== null || second.endedAt !== null) throw new AppError('RESULT_ENDED')
  return second.state === 'approved' && first.state === 'entered' ? [second, first] : [first, second]
}
