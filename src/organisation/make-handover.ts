import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { UnitId } from '../kernel/ids.ts'
import { Secret } from '../kernel/secret.ts'
import { plus } from '../kernel/time.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import { type Actor, authorize, type Doer } from './access.ts'
import { appendAudit } from './audit-store.ts'
import { doerOfSeat, type Seat } from './branch-link.ts'
import { findLiveLink } from './branch-link-store.ts'
import { HANDOVER_LIFE_MS } from './handover.ts'
import { insertHandover } from './handover-store.ts'
import { hashToken } from './token-hash.ts'
import { lockUnit } from './unit-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
}

/** A way to take over a seat, once and for a day. Its token is in this answer alone. */
export interface FreshHandover {
  readonly token: Secret
  readonly expiresAt: Date
}

/** Offers a branch's seat to whoever holds the answer; what was offered before is worthless. @throws {UNIT_NOT_FOUND} */
export const makeHandover =
  (deps: Deps) =>
  (actor: Actor, unitId: UnitId): Promise<FreshHandover> => {
    authorize(actor, 'links.rotate')
    return offerSeat(deps, actor, unitId, null)
  }

/** Lets the holder offer their own seat. @throws {BRANCH_LINK_DEAD} when it ended meanwhile */
export const makeOwnHandover =
  (deps: Deps) =>
  (seat: Seat): Promise<FreshHandover> =>
    offerSeat(deps, doerOfSeat(seat), seat.unitId, seat)

async function offerSeat(
  { db, clock, ids }: Deps,
  doer: Doer,
  unitId: UnitId,
  seat: Seat | null,
): Promise<FreshHandover> {
  const token = new Secret(ids.newToken())
  const createdAt = clock.now()
  const expiresAt = plus(createdAt, HANDOVER_LIFE_MS)
  await db.transaction().execute(async trx => {
    if (!(await lockUnit(trx, unitId))) throw new AppError('UNIT_NOT_FOUND')
    if (seat !== null && (await findLiveLink(trx, seat.linkId)) === undefined)
      throw new AppError('BRANCH_LINK_DEAD', { values: { branch: seat.unitName } })
    const tokenHash = hashToken(token.reveal())
    await insertHandover(trx, { tokenHash, unitId, createdBy: doer.id, createdAt, expiresAt, usedAt: null })
    const subject = { kind: 'unit', id: unitId }
    await appendAudit(trx, { actor: doer, action: 'unit.handover-made', subject }, createdAt)
  })
  return { token, expiresAt }
}
