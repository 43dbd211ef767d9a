import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { ColumnId } from '../kernel/ids.ts'
import type { EditorialColumn } from './editorial-column.ts'

type Db = Kysely<Schema>

/** Lists columns by name, archived ones last. */
export const findColumns = (db: Db): Promise<readonly EditorialColumn[]> =>
  db
    .selectFrom('editorialColumns')
    .selectAll()
    .orderBy('archivedAt', order => order.desc().nullsFirst())
    .orderBy('name')
    .orderBy('id')
    .execute()

/** Reads a column. @throws {COLUMN_NOT_FOUND} */
export async function requireColumn(db: Db, id: ColumnId): Promise<EditorialColumn> {
  const column = await db.selectFrom('editorialColumns').selectAll().where('id', '=', id).executeTakeFirst()
  if (column === undefined) throw new AppError('COLUMN_NOT_FOUND')
  return column
}

/** Reads a column that is about to change, and keeps others from it until the end. @throws {COLUMN_NOT_FOUND} */
export async function lockColumn(trx: Transaction<Schema>, id: ColumnId): Promise<EditorialColumn> {
  await trx.selectFrom('editorialColumns').select('id').where('id', '=', id).forUpdate().execute()
  return requireColumn(trx, id)
}

/** Adds a column; false when this request was written before. */
export async function insertColumn(trx: Transaction<Schema>, column: EditorialColumn): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('editorialColumns')
    .values(rowOf(column))
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Writes a known column down as it is now. */
export async function updateColumn(trx: Transaction<Schema>, column: EditorialColumn): Promise<void> {
  await trx.updateTable('editorialColumns').set(rowOf(column)).where('id', '=', column.id).execute()
}

const rowOf = ({ recurrence, ...column }: EditorialColumn) => ({
  ...column,
  recurrence: recurrence && JSON.stringify(recurrence),
})
