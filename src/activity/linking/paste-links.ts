import { AppError } from '../../kernel/errors.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { doerOfSeat, type Seat } from '../../organisation/branch-link.ts'
import { findUnit } from '../../organisation/unit-store.ts'
import type { CountingDeps } from '../counting/deps.ts'
import { linksIn } from './facebook-link.ts'
import type { GivenLink, JudgedLink } from './link-verdict.ts'
import { takeLinks } from './take-links.ts'

interface Pasted {
  /** One link, or a whole message with several. */
  readonly text: string
  readonly saidOn: string | null
}

/** Counts for a branch what its links lead to; each is told what became of it, and none is lost. */
export const pasteLinks =
  (deps: CountingDeps) =>
  async (seat: Seat, { text, saidOn }: Pasted): Promise<readonly JudgedLink[]> => {
    const links = linksIn(text).map(typed => ({ typed, saidOn, genre: null }))
    const judged = await takeLinks(deps, { unitId: seat.unitId, createdBy: seat.linkId }, links)
    await audit(deps, doerOfSeat(seat), seat.unitId, judged)
    return judged
  }

/**
 * Counts for a branch the links that an officer has of it.
 * @throws {INVALID_INPUT} when there is no such branch
 */
export const addLinks =
  (deps: CountingDeps) =>
  async (
    actor: Actor,
    { unitId, links }: { readonly unitId: UnitId; readonly links: readonly GivenLink[] },
  ): Promise<readonly JudgedLink[]> => {
    authorize(actor, 'activity.write')
    if ((await findUnit(deps.db, unitId)) === undefined)
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'branchId', code: 'UNIT_UNKNOWN' }] })
    const judged = await takeLinks(deps, { unitId, createdBy: actor.id }, links)
    await audit(deps, actor, unitId, judged)
    return judged
  }

async function audit(
  { db, clock }: CountingDeps,
  actor: Parameters<typeof appendAudit>[1]['actor'],
  unitId: UnitId,
  judged: readonly JudgedLink[],
): Promise<void> {
  const facts = {
    links: judged.length,
    counted: judged.filter(({ verdict }) => verdict === 'counted').length,
  }
  const subject = { kind: 'unit', id: unitId }
  await db
    .transaction()
    .execute(trx => appendAudit(trx, { actor, action: 'unit.links-pasted', subject, facts }, clock.now()))
}
