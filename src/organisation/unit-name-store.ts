import { type Insertable, type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { UnitId } from '../kernel/ids.ts'
import type { UnitName } from './unit-name.ts'

const COLUMNS = ['id', 'unitId', 'kind', 'name', 'shortName', 'validFrom', 'validTo'] as const

/** Reads other names of units, the newest former one first; of one unit, when it is named. */
export function findUnitNames(db: Kysely<Schema>, unitId?: UnitId): Promise<UnitName[]> {
  let query = db.selectFrom('unitNames').select(COLUMNS)
  if (unitId !== undefined) query = query.where('unitId', '=', unitId)
  return query.orderBy(sql`valid_to desc nulls last`).orderBy('name').execute()
}

/** Writes another name of a unit down. */
export async function insertUnitName(
  trx: Transaction<Schema>,
  name: Insertable<Schema['unitNames']>,
): Promise<void> {
  await trx.insertInto('unitNames').values(name).execute()
}

/** Forgets a name. */
export async function deleteUnitName(trx: Transaction<Schema>, id: string): Promise<void> {
  await trx.deleteFrom('unitNames').where('id', '=', id).execute()
}

/** Forgets what a unit is called besides. */
export async function deleteAliases(trx: Transaction<Schema>, unitId: UnitId): Promise<void> {
  await trx.deleteFrom('unitNames').where('unitId', '=', unitId).where('kind', '=', 'alias').execute()
}
