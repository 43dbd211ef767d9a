import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError, type FieldError } from '../kernel/errors.ts'
import type { ColumnId, UnitId } from '../kernel/ids.ts'
import { findUnit } from '../organisation/unit-store.ts'

/** Where a Post belongs, beside its Page. */
export interface Belonging {
  /** The branch it tells about. */
  readonly unitId?: UnitId | null
  /** The column it is written for. */
  readonly columnId?: ColumnId | null
}

/** @throws {INVALID_INPUT} naming the branch and the column that are not there */
export async function requireBelonging(db: Kysely<Schema>, { unitId, columnId }: Belonging): Promise<void> {
  const fields: FieldError[] = []
  if (unitId && !(await findUnit(db, unitId))) fields.push({ path: 'branchId', code: 'UNIT_UNKNOWN' })
  if (columnId && !(await hasColumn(db, columnId))) fields.push({ path: 'columnId', code: 'COLUMN_UNKNOWN' })
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
}

const hasColumn = (db: Kysely<Schema>, id: ColumnId) =>
  db.selectFrom('editorialColumns').select('id').where('id', '=', id).executeTakeFirst()
