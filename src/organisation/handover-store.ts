import type { Insertable, Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { UnitId } from '../kernel/ids.ts'

type HandoverRow = Selectable<Schema['handovers']>

/** Reads a handover, also one that is over. */
export const findHandover = (
  db: Kysely<Schema>,
  tokenHash: string,
): Promise<(HandoverRow & { readonly unitName: string }) | undefined> =>
  db
    .selectFrom('handovers')
    .innerJoin('units', 'units.id', 'handovers.unitId')
    .selectAll('handovers')
    .select('units.name as unitName')
    .where('tokenHash', '=', tokenHash)
    .executeTakeFirst()

/** Writes a handover down; those of the branch that were not used are over. */
export async function insertHandover(
  trx: Transaction<Schema>,
  handover: Insertable<Schema['handovers']> & { readonly createdAt: Date; readonly unitId: UnitId },
): Promise<void> {
  await trx
    .updateTable('handovers')
    .set({ expiresAt: handover.createdAt })
    .where('unitId', '=', handover.unitId)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', handover.createdAt)
    .execute()
  await trx.insertInto('handovers').values(handover).execute()
}

/** Uses a handover up; false when that is too late. */
export async function saveUsedHandover(
  trx: Transaction<Schema>,
  tokenHash: string,
  now: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('handovers')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Forgets handovers that ended before an instant. */
export async function dropOldHandovers(db: Kysely<Schema>, before: Date): Promise<void> {
  await db.deleteFrom('handovers').where('expiresAt', '<', before).execute()
}
