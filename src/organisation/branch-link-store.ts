import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { BranchLinkId, UnitId } from '../kernel/ids.ts'
import type { Seat } from './branch-link.ts'

type LinkRow = Selectable<Schema['branchLinks']>

/** A link as it was found: it may have ended. */
type FoundSeat = Seat & Pick<LinkRow, 'endedAt' | 'lastUsedAt'>

/** Finds the seat of a link, also of one that ended. */
export const findSeat = (db: Kysely<Schema>, tokenHash: string): Promise<FoundSeat | undefined> =>
  db
    .selectFrom('branchLinks')
    .innerJoin('units', 'units.id', 'branchLinks.unitId')
    .select(['branchLinks.id as linkId', 'branchLinks.unitId', 'units.name as unitName'])
    .select(['branchLinks.holderName', 'branchLinks.endedAt', 'branchLinks.lastUsedAt'])
    .where('branchLinks.tokenHash', '=', tokenHash)
    .executeTakeFirst()

/** A link that works. */
export type LiveLink = Pick<
  LinkRow,
  'id' | 'unitId' | 'tokenSealed' | 'holderName' | 'holderEmail' | 'createdAt' | 'lastUsedAt'
>

/** Reads the links that work; of one branch, when it is named. */
export function findLiveLinks(db: Kysely<Schema>, unitId?: UnitId): Promise<LiveLink[]> {
  let query = db
    .selectFrom('branchLinks')
    .select(['id', 'unitId', 'tokenSealed', 'holderName', 'holderEmail', 'createdAt', 'lastUsedAt'])
    .where('endedAt', 'is', null)
  if (unitId !== undefined) query = query.where('unitId', '=', unitId)
  return query.execute()
}

/** Reads a link by its id while it works. */
export async function findLiveLink(db: Kysely<Schema>, id: BranchLinkId): Promise<LinkRow | undefined> {
  return db
    .selectFrom('branchLinks')
    .selectAll()
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
}

type NewLink = Pick<
  Insertable<Schema['branchLinks']>,
  'id' | 'unitId' | 'tokenHash' | 'tokenSealed' | 'holderName' | 'createdBy' | 'createdAt'
>

/** Writes a new link down. The one before must have ended. */
export async function insertBranchLink(trx: Transaction<Schema>, link: NewLink): Promise<void> {
  await trx.insertInto('branchLinks').values(link).execute()
}

type EndReason = NonNullable<LinkRow['endReason']>

/**
 * Ends a branch's link, if it has one, with all that hung on its holder: name, address, phones to push to, handovers
 * that were offered. Tells whether it had one.
 */
export async function endBranchLink(
  trx: Transaction<Schema>,
  unitId: UnitId,
  endReason: EndReason,
  endedAt: Date,
): Promise<boolean> {
  const ended = await trx
    .updateTable('branchLinks')
    .set({ endedAt, endReason, holderName: null, holderEmail: null })
    .where('unitId', '=', unitId)
    .where('endedAt', 'is', null)
    .returning('id')
    .executeTakeFirst()
  await trx
    .updateTable('handovers')
    .set({ expiresAt: endedAt })
    .where('unitId', '=', unitId)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', endedAt)
    .execute()
  if (ended !== undefined) await trx.deleteFrom('pushSubscriptions').where('linkId', '=', ended.id).execute()
  return ended !== undefined
}

/** Notes what the holder told about themselves; nothing once the link has ended. */
export async function saveHolder(
  trx: Transaction<Schema>,
  id: BranchLinkId,
  holder: Pick<LinkRow, 'holderName' | 'holderEmail'>,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('branchLinks')
    .set(holder)
    .where('id', '=', id)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Notes that a link was used. */
export async function touchBranchLink(db: Kysely<Schema>, id: BranchLinkId, lastUsedAt: Date): Promise<void> {
  await db.updateTable('branchLinks').set({ lastUsedAt }).where('id', '=', id).execute()
}
