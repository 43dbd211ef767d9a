import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { UnitId } from '../kernel/ids.ts'
import type { Clock } from '../ports/clock.ts'
import { type Actor, authorize } from './access.ts'
import { appendAudit } from './audit-store.ts'
import { endBranchLink } from './branch-link-store.ts'
import { lockUnit } from './unit-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
}

/** Makes a branch's link worthless from this moment, without a new one. Idempotent. @throws {UNIT_NOT_FOUND} */
export const revokeBranchLink =
  ({ db, clock }: Deps) =>
  async (actor: Actor, unitId: UnitId): Promise<void> => {
    authorize(actor, 'links.rotate')
    const now = clock.now()
    await db.transaction().execute(async trx => {
      if (!(await lockUnit(trx, unitId))) throw new AppError('UNIT_NOT_FOUND')
      if (!(await endBranchLink(trx, unitId, 'revoked', now))) return
      await appendAudit(
        trx,
        { actor, action: 'unit.link-revoked', subject: { kind: 'unit', id: unitId } },
        now,
      )
    })
  }
