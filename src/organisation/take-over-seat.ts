import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import { branchLinkId, type UnitId } from '../kernel/ids.ts'
import { Secret } from '../kernel/secret.ts'
import { cleanLine, truncate } from '../kernel/text.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import { appendAudit } from './audit-store.ts'
import { doerOfSeat, HOLDER_NAME_LIMIT } from './branch-link.ts'
import { endBranchLink, findSeat, insertBranchLink } from './branch-link-store.ts'
import { seatTokenOf } from './handover.ts'
import { findHandover, saveUsedHandover } from './handover-store.ts'
import { spendTry } from './limit-tries.ts'
import type { Seal } from './seal.ts'
import { hashToken } from './token-hash.ts'
import { lockUnit } from './unit-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  readonly seal: Seal
}

/** A seat that is offered. */
export interface OfferedSeat {
  readonly unitName: string
  readonly expiresAt: Date
}

/**
 * Shows whose seat is offered. Looking takes nothing over, because scanners of messages look.
 * @throws {HANDOVER_DEAD} when it was used, replaced, or is too old
 * @throws {NOT_FOUND} when nobody made such a handover
 * @throws {TOO_MANY_TRIES} when the address tried too many of those
 */
export const openHandover =
  (deps: Omit<Deps, 'ids' | 'seal'>) =>
  async (token: string, address: string): Promise<OfferedSeat> => {
    const { unitName, expiresAt, usedAt } = await find(deps, token, address)
    if (usedAt !== null || expiresAt <= deps.clock.now()) throw new AppError('HANDOVER_DEAD')
    return { unitName, expiresAt }
  }

interface Taking {
  /** Drawn at random by the page that asks; the same one again finds the same link. */
  readonly claim: string
  readonly holderName: string
}

/**
 * Makes the new holder's link; the one before is dead from that moment. Of two who try at once one gets the seat.
 * @throws the codes of `openHandover`
 */
export const takeOverSeat =
  (deps: Deps) =>
  async (token: string, address: string, { claim, holderName }: Taking): Promise<Secret> => {
    const { unitId } = await find(deps, token, address)
    const seatToken = new Secret(seatTokenOf(token, claim))
    await deps.db.transaction().execute(async trx => {
      await lockUnit(trx, unitId)
      if (await saveUsedHandover(trx, hashToken(token), deps.clock.now()))
        await moveIn(trx, deps, unitId, seatToken, holderName)
      else await requireOwn(trx, seatToken)
    })
    return seatToken
  }

async function find(deps: Omit<Deps, 'ids' | 'seal'>, token: string, address: string) {
  const found = await findHandover(deps.db, hashToken(token))
  if (found !== undefined) return found
  await spendTry(deps, { 'key-address': address })
  throw new AppError('NOT_FOUND')
}

async function moveIn(
  trx: Transaction<Schema>,
  { clock, ids, seal }: Deps,
  unitId: UnitId,
  token: Secret,
  holderName: string,
): Promise<void> {
  const id = branchLinkId(ids.newId())
  const createdAt = clock.now()
  const tokenHash = hashToken(token.reveal())
  await endBranchLink(trx, unitId, 'handed-over', createdAt)
  await insertBranchLink(trx, {
    id,
    unitId,
    tokenHash,
    tokenSealed: seal.close('branch-link', id, token),
    holderName: truncate(cleanLine(holderName), HOLDER_NAME_LIMIT) || null,
    createdBy: id,
    createdAt,
  })
  const seat = await findSeat(trx, tokenHash)
  if (seat === undefined) throw new AppError('HANDOVER_DEAD')
  const subject = { kind: 'unit', id: unitId }
  await appendAudit(trx, { actor: doerOfSeat(seat), action: 'unit.handed-over', subject }, createdAt)
}

/** A phone that lost the answer asks again with the same claim, and its link works. */
async function requireOwn(trx: Transaction<Schema>, token: Secret): Promise<void> {
  const seat = await findSeat(trx, hashToken(token.reveal()))
  if (seat === undefined || seat.endedAt !== null) throw new AppError('HANDOVER_DEAD')
}
