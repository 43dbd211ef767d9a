import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { UnitId } from '../kernel/ids.ts'
import type { Unit } from './unit.ts'

/** Reads one unit. */
export const findUnit = (db: Kysely<Schema>, id: UnitId): Promise<Unit | undefined> =>
  db.selectFrom('units').selectAll().where('id', '=', id).executeTakeFirst()

/** Tells which of these units there are. */
export async function knownUnits(db: Kysely<Schema>, ids: readonly UnitId[]): Promise<ReadonlySet<UnitId>> {
  if (ids.length === 0) return new Set()
  const rows = await db.selectFrom('units').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}

/** Adds a unit. */
export async function insertUnit(trx: Transaction<Schema>, unit: Unit): Promise<void> {
  await trx.insertInto('units').values(unit).execute()
}

/** Reads units by name, after the one a list stopped at. */
export function unitsByName(
  db: Kysely<Schema>,
  limit: number,
  after?: { name: string; id: string },
): Promise<Unit[]> {
  let query = db.selectFrom('units').selectAll()
  if (after !== undefined) query = query.where(sql<boolean>`(name, id) > (${after.name}, ${after.id})`)
  return query.orderBy('name').orderBy('id').limit(limit).execute()
}

/** Holds everybody else who locks this unit back until the transaction ends; tells whether there is such a unit. */
export async function lockUnit(trx: Transaction<Schema>, id: UnitId): Promise<boolean> {
  const row = await trx.selectFrom('units').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return row !== undefined
}
