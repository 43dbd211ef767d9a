import { AppError } from '../../kernel/errors.ts'
import type { DocumentId, UnitId } from '../../kernel/ids.ts'
import { isoDate } from '../../kernel/local-date.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { BRANCH_LEVEL, isValidOn, type Unit } from '../../organisation/unit.ts'
import { findAllUnits } from '../../organisation/unit-store.ts'
import { lockDocument, saveAsking } from './document-store.ts'
import type { GuidanceDeps } from './guidance-deps.ts'

/** Who is asked about a document, on which local days; both are included. */
export interface AskingWish {
  readonly opensOn: string
  readonly closesOn: string
  /** Left out, every branch that there is on the first day. */
  readonly unitIds?: readonly UnitId[] | undefined
}

/**
 * Asks branches what they think of a document, or asks others and on other days. What was said stands. Idempotent.
 * @throws {DOCUMENT_NOT_FOUND}
 * @throws {INVALID_INPUT} naming each field that is wrong
 */
export const askOpinions =
  ({ db, clock }: Pick<GuidanceDeps, 'db' | 'clock'>) =>
  async (actor: Actor, id: DocumentId, wish: AskingWish): Promise<void> => {
    authorize(actor, 'guidance.write')
    const days = readAskingDays(wish)
    await db.transaction().execute(async trx => {
      await lockDocument(trx, id)
      const units = await findAllUnits(trx)
      const unitIds = [...new Set(wish.unitIds ?? branchesOn(units, days.opensOn))]
      requireUnits(unitIds, units)
      await saveAsking(trx, id, days, unitIds)
      const facts = { ...days, units: unitIds.length }
      const subject = { kind: 'document', id }
      await appendAudit(trx, { actor, action: 'document.asked', subject, facts }, clock.now())
    })
  }

/** Lists the branches that there are on a local day. */
const branchesOn = (units: ReadonlyMap<UnitId, Unit>, day: string): readonly UnitId[] =>
  [...units.values()].filter(unit => unit.level === BRANCH_LEVEL && isValidOn(unit, day)).map(unit => unit.id)

function requireUnits(ids: readonly UnitId[], units: ReadonlyMap<UnitId, Unit>): void {
  const unknown = ids.flatMap((id, index) =>
    units.has(id) ? [] : [{ path: `branchIds.${index}`, code: 'UNIT_UNKNOWN' }],
  )
  const missing = ids.length === 0 ? [{ path: 'branchIds', code: 'TOO_FEW', values: { minimum: 1 } }] : []
  const fields = [...missing, ...unknown]
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
}

/**
 * Reads on which days branches are asked.
 * @throws {INVALID_INPUT} naming each day that is wrong
 */
export function readAskingDays(typed: Pick<AskingWish, 'opensOn' | 'closesOn'>): {
  readonly opensOn: string
  readonly closesOn: string
} {
  const [from, to] = [parseDate(typed.opensOn), parseDate(typed.closesOn)]
  if (from !== null && to !== null && isoDate(from) <= isoDate(to))
    return { opensOn: isoDate(from), closesOn: isoDate(to) }
  const fields = [
    ...(from === null ? [{ path: 'opensOn', code: 'WRONG_DATE' }] : []),
    ...(to === null ? [{ path: 'closesOn', code: 'WRONG_DATE' }] : []),
    ...(from !== null && to !== null ? [{ path: 'closesOn', code: 'ENDS_EARLY' }] : []),
  ]
  throw new AppError('INVALID_INPUT', { fields })
}
