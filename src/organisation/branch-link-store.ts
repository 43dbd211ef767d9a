import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { BranchLinkId, UnitId } from '../kernel/ids.ts'
import type { Seat } from './branch-link.ts'

/** A link as it was found: it may have ended. */
type FoundSeat = Seat & Pick<Selectable<Schema['branchLinks']>, 'endedAt' | 'lastUsedAt'>

/** Finds the seat of a link, also of one that ended. */
export const findSeat = (db: Kysely<Schema>, tokenHash: string): Promise<FoundSeat | undefined> =>
  db
    .selectFrom('branchLinks')
    .innerJoin('units', 'units.id', 'branchLinks.unitId')
    .select(['branchLinks.id as linkId', 'branchLinks.unitId', 'units.name as unitName'])
    .select(['branchLinks.holderName', 'branchLinks.endedAt', 'branchLinks.lastUsedAt'])
    .where('branchLinks.tokenHash', '=', tokenHash)
    .executeTakeFirst()

type NewLink = Pick<
  Insertable<Schema['branchLinks']>,
  'id' | 'unitId' | 'tokenHash' | 'tokenSealed' | 'createdBy' | 'createdAt'
>

/** Writes a new link down. The one before must have ended. */
export async function insertBranchLink(trx: Transaction<Schema>, link: NewLink): Promise<void> {
  await trx.insertInto('branchLinks').values(link).execute()
}

type EndReason = NonNullable<Selectable<Schema['branchLinks']>['endReason']>

/** Ends a branch's link, if it has one; tells whether it had. */
export async function endBranchLink(
  trx: Transaction<Schema>,
  unitId: UnitId,
  endReason: EndReason,
  endedAt: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('branchLinks')
    .set({ endedAt, endReason })
    .where('unitId', '=', unitId)
    .where('endedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Notes that a link was used. */
export async function touchBranchLink(db: Kysely<Schema>, id: BranchLinkId, lastUsedAt: Date): Promise<void> {
  await db.updateTable('branchLinks').set({ lastUsedAt }).where('id', '=', id).execute()
}
