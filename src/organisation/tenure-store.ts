import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId, UnitId } from '../kernel/ids.ts'

/** Days in which a Page was a unit's. */
export interface PageTenure {
  readonly pageId: PageId
  readonly unitId: UnitId
  /** Local dates `YYYY-MM-DD`, the last one included; null is open. */
  readonly validFrom: string | null
  readonly validTo: string | null
}

/** Tells whose Page it was on a local day `YYYY-MM-DD`. */
export async function unitOfPageOn(db: Kysely<Schema>, pageId: PageId, day: string): Promise<UnitId | null> {
  const tenure = await db
    .selectFrom('pageTenures')
    .select('unitId')
    .where('pageId', '=', pageId)
    .where(eb => eb.or([eb('validFrom', 'is', null), eb('validFrom', '<=', day)]))
    .where(eb => eb.or([eb('validTo', 'is', null), eb('validTo', '>=', day)]))
    .executeTakeFirst()
  return tenure?.unitId ?? null
}

/** Reads tenures, the oldest first; of one Page or of one unit, when it is named. */
export function findTenures(
  db: Kysely<Schema>,
  whose: { readonly pageId?: PageId; readonly unitId?: UnitId } = {},
): Promise<PageTenure[]> {
  let query = db.selectFrom('pageTenures').select(['pageId', 'unitId', 'validFrom', 'validTo'])
  if (whose.pageId !== undefined) query = query.where('pageId', '=', whose.pageId)
  if (whose.unitId !== undefined) query = query.where('unitId', '=', whose.unitId)
  return query.orderBy(sql`valid_from nulls first`).execute()
}

/**
 * Makes a Page a unit's from a local day `YYYY-MM-DD` on. The unit before keeps it up to the day before; the first
 * unit a Page ever has is taken to have had it always.
 */
export async function beginTenure(
  trx: Transaction<Schema>,
  pageId: PageId,
  unitId: UnitId,
  day: string,
): Promise<void> {
  const tenures = await findTenures(trx, { pageId })
  const open = tenures.find(({ validTo }) => validTo === null)
  if (open?.unitId === unitId) return
  if (open?.validFrom === day) {
    // Given to another one on the very day: a mistake that was put right.
    await trx
      .updateTable('pageTenures')
      .set({ unitId })
      .where('pageId', '=', pageId)
      .where('validTo', 'is', null)
      .execute()
    return
  }
  await trx
    .updateTable('pageTenures')
    .set({ validTo: sql<string>`${day}::date - 1` })
    .where('pageId', '=', pageId)
    .where('validTo', 'is', null)
    .execute()
  const validFrom = tenures.length === 0 ? null : day
  await trx.insertInto('pageTenures').values({ pageId, unitId, validFrom, validTo: null }).execute()
}
