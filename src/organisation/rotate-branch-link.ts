import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import { branchLinkId, type UnitId } from '../kernel/ids.ts'
import { Secret } from '../kernel/secret.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import { type Actor, authorize } from './access.ts'
import { appendAudit } from './audit-store.ts'
import { endBranchLink, insertBranchLink } from './branch-link-store.ts'
import type { Seal } from './seal.ts'
import { hashToken } from './token-hash.ts'
import { lockUnit } from './unit-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  readonly seal: Seal
}

/**
 * Makes a branch's link; the one before is dead from that moment, and what was sent by it stays the branch's.
 * @throws {UNIT_NOT_FOUND}
 */
export const rotateBranchLink =
  ({ db, clock, ids, seal }: Deps) =>
  async (actor: Actor, unitId: UnitId): Promise<Secret> => {
    authorize(actor, 'links.rotate')
    const id = branchLinkId(ids.newId())
    const token = new Secret(ids.newToken())
    const createdAt = clock.now()
    await db.transaction().execute(async trx => {
      // Two presses at once: the second waits and ends the link of the first.
      if (!(await lockUnit(trx, unitId))) throw new AppError('UNIT_NOT_FOUND')
      const hadLink = await endBranchLink(trx, unitId, 'rotated', createdAt)
      await insertBranchLink(trx, {
        id,
        unitId,
        tokenHash: hashToken(token.reveal()),
        tokenSealed: seal.close('branch-link', id, token),
        holderName: null,
        createdBy: actor.id,
        createdAt,
      })
      const subject = { kind: 'unit', id: unitId }
      await appendAudit(trx, { actor, action: 'unit.link-made', subject, facts: { hadLink } }, createdAt)
    })
    return token
  }
