import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { ExcuseId } from '../../kernel/ids.ts'

/** Days in which nothing is expected, whom they are about, and why. */
export type KeptExcuse = Selectable<Schema['excusedWeeks']>

/** Lists every excuse there is or was, the newest days first. */
export const findKeptExcuses = (db: Kysely<Schema>): Promise<KeptExcuse[]> =>
  db
    .selectFrom('excusedWeeks')
    .selectAll()
    .orderBy('fromOn', 'desc')
    .orderBy(sql`unit_id is null`)
    .orderBy('id')
    .execute()

/** Adds an excuse; false when it is there already. */
export async function insertExcuse(
  trx: Transaction<Schema>,
  row: Insertable<Schema['excusedWeeks']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('excusedWeeks')
    .values(row)
    .onConflict(known => known.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Takes an excuse away and gives it. */
export const deleteExcuse = (trx: Transaction<Schema>, id: ExcuseId): Promise<KeptExcuse | undefined> =>
  trx.deleteFrom('excusedWeeks').where('id', '=', id).returningAll().executeTakeFirst()
