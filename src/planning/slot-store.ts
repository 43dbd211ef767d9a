import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId, SlotId } from '../kernel/ids.ts'
import type { Slot } from './slot.ts'

const COLUMNS = ['id', 'pageId', 'weekday', 'time', 'columnId'] as const

/** Lists Slots by weekday and time; those of one Page when one is named. */
export function findSlots(db: Kysely<Schema>, pageId?: PageId): Promise<readonly Slot[]> {
  const query = db.selectFrom('slots').select(COLUMNS).orderBy('weekday').orderBy('time').orderBy('id')
  return (pageId === undefined ? query : query.where('pageId', '=', pageId)).execute()
}

/** Adds a Slot; false when the Page has one at that time of that weekday, or this request was written before. */
export async function insertSlot(trx: Transaction<Schema>, slot: Slot, createdAt: Date): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('slots')
    .values({ ...slot, createdAt })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Removes a Slot and gives it. */
export const deleteSlot = (trx: Transaction<Schema>, id: SlotId): Promise<Slot | undefined> =>
  trx.deleteFrom('slots').where('id', '=', id).returning(COLUMNS).executeTakeFirst()
