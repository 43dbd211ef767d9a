import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId, UnitId } from '../kernel/ids.ts'
import { plusIsoDays } from '../kernel/local-date.ts'

/** Days in which a Page was a unit's. */
export interface PageTenure {
  readonly pageId: PageId
  readonly unitId: UnitId
  /** Local dates `YYYY-MM-DD`, the last one included; null is open. */
  readonly validFrom: string | null
  readonly validTo: string | null
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
 * Makes a Page a unit's from a local day `YYYY-MM-DD` on, or from the later one on which it came to whose it is. The
 * unit before keeps it up to the day before; the first unit a Page ever has is taken to have had it always.
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
  if (open != null && open.validFrom !== null && day <= open.validFrom) {
    // Given on on the very day it came, a mistake that was put right, or by an order older than that.
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
    .set({ validTo: plusIsoDays(day, -1) })
    .where('pageId', '=', pageId)
    .where('validTo', 'is', null)
    .execute()
  const validFrom = tenures.length === 0 ? null : day
  await trx.insertInto('pageTenures').values({ pageId, unitId, validFrom, validTo: null }).execute()
}

/** Hands a unit's Pages to another one from a local day `YYYY-MM-DD` on. */
export async function movePages(
  trx: Transaction<Schema>,
  fromId: UnitId,
  toId: UnitId,
  day: string,
): Promise<void> {
  const open = (await findTenures(trx, { unitId: fromId })).filter(({ validTo }) => validTo === null)
  for (const { pageId } of open) {
    await beginTenure(trx, pageId, toId, day)
    await trx.updateTable('pages').set({ unitId: toId }).where('id', '=', pageId).execute()
  }
}

/** Gives a unit back the Pages that were handed on from a local day `YYYY-MM-DD`. */
export async function returnPages(trx: Transaction<Schema>, unitId: UnitId, day: string): Promise<void> {
  const own = await findTenures(trx, { unitId })
  for (const { pageId } of own.filter(({ validTo }) => validTo === plusIsoDays(day, -1))) {
    const begun = (await findTenures(trx, { pageId })).find(({ validFrom }) => validFrom === day)
    if (begun?.validTo !== null) continue
    await trx.deleteFrom('pageTenures').where('pageId', '=', pageId).where('validFrom', '=', day).execute()
    await trx
      .updateTable('pageTenures')
      .set({ validTo: null })
      .where('pageId', '=', pageId)
      .where('validTo', '=', plusIsoDays(day, -1))
      .execute()
    await trx.updateTable('pages').set({ unitId }).where('id', '=', pageId).execute()
  }
}

/** A tenure with its Page's name. */
export type NamedTenure = PageTenure & { readonly pageName: string }

/** Reads which Pages were a unit's when, the newest first. */
export const findTenuresOfUnit = (db: Kysely<Schema>, unitId: UnitId): Promise<NamedTenure[]> =>
  db
    .selectFrom('pageTenures')
    .innerJoin('pages', 'pages.id', 'pageTenures.pageId')
    .select(['pageTenures.pageId', 'pageTenures.unitId', 'validFrom', 'validTo', 'pages.name as pageName'])
    .where('pageTenures.unitId', '=', unitId)
    .orderBy(sql`valid_to desc nulls first`)
    .execute()
