import { type ExpressionBuilder, type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PageId } from '../../kernel/ids.ts'
import { MINUTE, plus } from '../../kernel/time.ts'
import type { PageSync } from './page-sync.ts'

type Db = Kysely<Schema>

/** Longer than two calls and what is written between them, so that a live worker is never overtaken. */
const LEASE_MS = 3 * MINUTE

/** A Page whose counting somebody has taken; only the holder of its token saves. */
export interface SyncClaim extends PageSync {
  readonly claimToken: string
}

const COLUMNS = [
  'pageId',
  'coveredFrom',
  'coveredTo',
  'lastSyncedAt',
  'wantedAt',
  'backfillFrom',
  'backfillDone',
  'backfillTotal',
  'problem',
  'notBefore',
  'tries',
] as const

/** Notes every Page that is a unit's and not noted yet; tracked ones get a past to count. */
export async function noteNewPages(db: Db, backfill: { from: Date; months: number }): Promise<void> {
  await db
    .insertInto('pageSyncs')
    .columns(['pageId', 'backfillFrom', 'backfillTotal'])
    .expression(eb =>
      eb
        .selectFrom('pages')
        .select([
          'pages.id',
          sql<Date | null>`case when purpose = 'track' then ${backfill.from}::timestamptz end`.as('from'),
          sql<number>`case when purpose = 'track' then ${backfill.months}::integer else 0 end`.as('total'),
        ])
        .where('pages.id', 'in', tenured => tenured.selectFrom('pageTenures').select('pageId'))
        .where('pages.id', 'not in', known => known.selectFrom('pageSyncs').select('pageId')),
    )
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

const isFree = (now: Date) => (eb: ExpressionBuilder<Schema, 'pageSyncs'>) =>
  eb.and([
    eb.or([eb('leaseUntil', 'is', null), eb('leaseUntil', '<', now)]),
    eb.or([eb('notBefore', 'is', null), eb('notBefore', '<=', now)]),
  ])

/** Lists the Pages that are to be counted now, those first that somebody asked for. */
export async function duePageIds(db: Db, now: Date, limit: number): Promise<readonly PageId[]> {
  const rows = await db
    .selectFrom('pageSyncs')
    .select('pageId')
    .where(isFree(now))
    .orderBy('wantedAt', order => order.asc().nullsLast())
    .orderBy('notBefore', order => order.asc().nullsFirst())
    .limit(limit)
    .execute()
  return rows.map(({ pageId }) => pageId)
}

/** Takes a Page that is due and that nobody counts; undefined when there is nothing to do. */
export const claimPageSync = (
  db: Db,
  pageId: PageId,
  claimToken: string,
  now: Date,
): Promise<SyncClaim | undefined> =>
  db
    .updateTable('pageSyncs')
    .set({ claimToken, leaseUntil: plus(now, LEASE_MS) })
    .where('pageId', '=', pageId)
    .where(isFree(now))
    .returning(COLUMNS)
    .executeTakeFirst()
    .then(row => row && { ...row, claimToken })

/** What a holder writes down; its lease goes on, or ends when `isOver`. */
export type SyncChange = Partial<Omit<PageSync, 'pageId'>>

/** Saves what was counted and keeps the claim; false, and nothing is saved, when it was lost. */
export const saveProgress = (
  db: Db | Transaction<Schema>,
  claim: Pick<SyncClaim, 'pageId' | 'claimToken'>,
  change: SyncChange,
  now: Date,
): Promise<boolean> => save(db, claim, { ...change, leaseUntil: plus(now, LEASE_MS) })

/** Saves how counting ended and gives the Page back; false, and nothing is saved, when the claim was lost. */
export const endSync = (
  db: Db | Transaction<Schema>,
  claim: Pick<SyncClaim, 'pageId' | 'claimToken'>,
  change: SyncChange,
): Promise<boolean> => save(db, claim, { ...change, leaseUntil: null, claimToken: null })

async function save(
  db: Db | Transaction<Schema>,
  { pageId, claimToken }: Pick<SyncClaim, 'pageId' | 'claimToken'>,
  change: SyncChange & { leaseUntil: Date | null; claimToken?: null },
): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('pageSyncs')
    .set(change)
    .where('pageId', '=', pageId)
    .where('claimToken', '=', claimToken)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Makes a Page due now, whoever counts it; tells whether it is one that is counted. */
export async function saveWanted(db: Db, pageId: PageId, wantedAt: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('pageSyncs')
    .set({ wantedAt, notBefore: null, tries: 0, leaseUntil: null, claimToken: null })
    .where('pageId', '=', pageId)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** Reads how far these Pages have been counted; those that never will be are left out. */
export async function findPageSyncs(
  db: Db,
  pageIds: readonly PageId[],
): Promise<ReadonlyMap<PageId, PageSync>> {
  if (pageIds.length === 0) return new Map()
  const rows = await db.selectFrom('pageSyncs').select(COLUMNS).where('pageId', 'in', pageIds).execute()
  return new Map(rows.map(row => [row.pageId, row]))
}
