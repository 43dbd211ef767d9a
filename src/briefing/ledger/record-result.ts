import { AppError } from '../../kernel/errors.ts'
import { type ResultId, resultId } from '../../kernel/ids.ts'
import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { knownUnits } from '../../organisation/unit-store.ts'
import type { BriefingDeps } from '../deps.ts'
import { findEvidence } from './evidence-store.ts'
import { findIndicators } from './indicator-store.ts'
import { judgeResult, type ResultWish, tidyResult } from './result.ts'
import { findBySource, insertResult } from './result-store.ts'

type Deps = Pick<BriefingDeps, 'db' | 'clock' | 'ids' | 'timeZone'>

interface NewResult extends ResultWish {
  /** Given when a request may be repeated. */
  readonly id?: ResultId
  /** What it was read from: pressing twice makes one, and gives the first one's id. */
  readonly sourceKey?: string
}

/**
 * Enters a result; it counts once it is approved.
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const recordResult =
  (deps: Deps) =>
  async (
    actor: Actor,
    { id = resultId(deps.ids.newId()), sourceKey, ...typed }: NewResult,
  ): Promise<ResultId> => {
    authorize(actor, 'results.write')
    const wish = await checkResult(deps, typed)
    const enteredAt = deps.clock.now()
    return deps.db.transaction().execute(async trx => {
      const row = { ...wish, id, sourceKey: sourceKey ?? null, replacesId: null, enteredAt }
      if (!(await insertResult(trx, { ...row, enteredBy: actor.id, enteredByName: actor.name })))
        return sourceKey === undefined ? id : ((await findBySource(trx, [sourceKey])).get(sourceKey) ?? id)
      const facts = { indicatorId: wish.indicatorId, amount: wish.amount, qualifier: wish.qualifier }
      const deed = { actor, action: 'result.recorded', subject: { kind: 'result', id }, facts }
      await appendAudit(trx, deed, enteredAt)
      return id
    })
  }

/**
 * Reads what was typed about a result.
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export async function checkResult({ db, clock, timeZone }: Deps, typed: ResultWish): Promise<ResultWish> {
  const wish = tidyResult(typed)
  const indicator = (await findIndicators(db)).find(({ id }) => id === wish.indicatorId)
  const today = isoDate(localDateAt(clock.now(), timeZone))
  const fields = [...judgeResult(wish, { indicator, units: await knownUnits(db, wish.unitIds), today })]
  const found = await findEvidence(db, wish.evidence)
  wish.evidence.forEach(({ kind, targetId }, index) => {
    const isThere = found.some(one => one.kind === kind && one.targetId === targetId)
    if (!isThere) fields.push({ path: `evidence.${index}`, code: 'EVIDENCE_UNKNOWN' })
  })
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return wish
}
