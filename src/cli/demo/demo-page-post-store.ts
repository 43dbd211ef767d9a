import type { Database } from '../../database/connection.ts'
import type { PageId, UnitId } from '../../kernel/ids.ts'

type Db = Database['db']

/** Finds the tracked Page of a unit. */
export async function findTrackedPage(db: Db, unitId: UnitId) {
  const row = await db
    .selectFrom('pages')
    .select(['id', 'facebookPageId'])
    .where('unitId', '=', unitId)
    .where('purpose', '=', 'track')
    .executeTakeFirst()
  return row ?? null
}

/** Notes how far a Page was counted, whatever was noted of it. */
export async function saveCoverage(
  db: Db,
  pageId: PageId,
  covered: { readonly coveredFrom: Date; readonly coveredTo: Date },
): Promise<void> {
  const row = { ...covered, lastSyncedAt: covered.coveredTo }
  const rest = { wantedAt: null, backfillFrom: null, problem: null, notBefore: null, leaseUntil: null }
  await db
    .insertInto('pageSyncs')
    .values({ pageId, ...row, ...rest, claimToken: null })
    .onConflict(known => known.column('pageId').doUpdateSet({ ...row, backfillFrom: null }))
    .execute()
}
