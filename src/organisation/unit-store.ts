import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { UnitId } from '../kernel/ids.ts'
import type { Unit, UnitFields } from './unit.ts'

/** Units with the one each merged into. */
const wholeUnits = (db: Kysely<Schema>) =>
  db
    .selectFrom('units')
    .leftJoin('unitLineage as merge', on =>
      on.onRef('merge.fromId', '=', 'units.id').on('merge.kind', '=', 'merge'),
    )
    .selectAll('units')
    .select('merge.toId as mergedIntoId')

/** Reads one unit. */
export const findUnit = (db: Kysely<Schema>, id: UnitId): Promise<Unit | undefined> =>
  wholeUnits(db).where('units.id', '=', id).executeTakeFirst()

/** Reads every unit, by its id. */
export async function findAllUnits(db: Kysely<Schema>): Promise<ReadonlyMap<UnitId, Unit>> {
  const rows = await wholeUnits(db).execute()
  return new Map(rows.map(unit => [unit.id, unit]))
}

/** Tells which of these units there are. */
export async function knownUnits(db: Kysely<Schema>, ids: readonly UnitId[]): Promise<ReadonlySet<UnitId>> {
  if (ids.length === 0) return new Set()
  const rows = await db.selectFrom('units').select('id').where('id', 'in', ids).execute()
  return new Set(rows.map(({ id }) => id))
}

/** Adds a unit; what it merged into is for lineage to tell. */
export async function insertUnit(trx: Transaction<Schema>, { mergedIntoId: _, ...row }: Unit): Promise<void> {
  await trx.insertInto('units').values(row).execute()
}

/** Writes what a unit is now; what it merged into is for lineage to tell. */
export async function saveUnit(
  trx: Transaction<Schema>,
  id: UnitId,
  { mergedIntoId: _, ...row }: UnitFields,
): Promise<void> {
  await trx.updateTable('units').set(row).where('id', '=', id).execute()
}

/** Reads units by name, after the one a list stopped at; without a limit all of them. */
export function unitsByName(
  db: Kysely<Schema>,
  limit: number | null,
  after?: { name: string; id: string },
): Promise<Unit[]> {
  let query = wholeUnits(db)
  if (after !== undefined)
    query = query.where(sql<boolean>`(units.name, units.id) > (${after.name}, ${after.id})`)
  if (limit !== null) query = query.limit(limit)
  return query.orderBy('units.name').orderBy('units.id').execute()
}

/** Lets nobody else change the tree of units until the transaction ends; reading goes on. */
export async function lockTree(trx: Transaction<Schema>): Promise<void> {
  await sql`lock table units in share row exclusive mode`.execute(trx)
}

/** Holds everybody else who locks this unit back until the transaction ends; tells whether there is such a unit. */
export async function lockUnit(trx: Transaction<Schema>, id: UnitId): Promise<boolean> {
  const row = await trx.selectFrom('units').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return row !== undefined
}

/** Writes what a unit is called now. */
export async function saveUnitName(
  trx: Transaction<Schema>,
  id: UnitId,
  { name, shortName }: Pick<Unit, 'name' | 'shortName'>,
): Promise<void> {
  await trx.updateTable('units').set({ name, shortName }).where('id', '=', id).execute()
}

/** Writes whom a unit stands under now. */
export async function saveParent(
  trx: Transaction<Schema>,
  id: UnitId,
  parentId: UnitId | null,
): Promise<void> {
  await trx.updateTable('units').set({ parentId }).where('id', '=', id).execute()
}

/** Writes a unit's last day; null lets it go on. */
export async function saveValidTo(
  trx: Transaction<Schema>,
  id: UnitId,
  validTo: string | null,
): Promise<void> {
  await trx.updateTable('units').set({ validTo }).where('id', '=', id).execute()
}
