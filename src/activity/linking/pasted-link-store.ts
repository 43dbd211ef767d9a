import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PageId, UnitId } from '../../kernel/ids.ts'
import type { JudgedLink, Verdict } from './link-verdict.ts'

type Db = Kysely<Schema>

/** A link that waits for an officer, beside the branch that pasted it. */
export interface WaitingLink {
  readonly id: string
  readonly unitId: UnitId
  readonly unitName: string
  readonly typed: string
  readonly verdict: Verdict
  readonly saidOn: string | null
  readonly createdAt: Date
  /** Whose page post stands against it. */
  readonly otherUnitName: string | null
}

/** Lets links be judged and counted one after the other, until the transaction ends. */
export async function lockLinks(trx: Transaction<Schema>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('pasted-links'))`.execute(trx)
}

/** Keeps a link as it was typed, with what became of it. */
export async function insertPastedLink(
  trx: Transaction<Schema>,
  { knownFrom: _, ...link }: JudgedLink,
  row: { readonly id: string; readonly unitId: UnitId; readonly createdBy: string; readonly createdAt: Date },
): Promise<void> {
  await trx
    .insertInto('pastedLinks')
    .values({ ...link, ...row })
    .execute()
}

const selectWaiting = (db: Db) =>
  db
    .selectFrom('pastedLinks')
    .innerJoin('units', 'units.id', 'pastedLinks.unitId')
    .leftJoin('pagePosts', 'pagePosts.id', 'pastedLinks.pagePostId')
    .leftJoin('units as other', 'other.id', 'pagePosts.unitId')
    .select(['pastedLinks.id', 'pastedLinks.unitId', 'units.name as unitName', 'typed', 'verdict', 'saidOn'])
    .select(['pastedLinks.createdAt', 'other.name as otherUnitName'])

/** Lists claims of posts that count for another branch and that nobody decided, oldest first. */
export const waitingLinks = (db: Db, limit: number): Promise<WaitingLink[]> =>
  selectWaiting(db)
    .where('verdict', '=', 'claimed')
    .where('decidedAt', 'is', null)
    .orderBy('pastedLinks.createdAt')
    .limit(limit)
    .execute()

/** Finds a unit's newest claim of a post, and what was decided of it. */
export const findClaim = (trx: Transaction<Schema>, unitId: UnitId, knownBy: readonly string[]) =>
  trx
    .selectFrom('pastedLinks')
    .select('decision')
    .where('unitId', '=', unitId)
    .where('verdict', '=', 'claimed')
    .where(sql<boolean>`known_by && ${knownBy}::text[]`)
    .orderBy('createdAt', 'desc')
    .executeTakeFirst()

/** Finds a claim that waits, and keeps it from others until the transaction ends. */
export const lockWaitingLink = (trx: Transaction<Schema>, id: string) =>
  trx
    .selectFrom('pastedLinks')
    .selectAll()
    .where('id', '=', id)
    .where('verdict', '=', 'claimed')
    .where('decidedAt', 'is', null)
    .forUpdate()
    .executeTakeFirst()

/** Notes how a claim was decided. */
export async function saveDecision(
  trx: Transaction<Schema>,
  id: string,
  decided: { decision: 'counted' | 'refused'; decidedAt: Date; decidedBy: string },
): Promise<void> {
  await trx.updateTable('pastedLinks').set(decided).where('id', '=', id).execute()
}

/** Lists the Pages that are counted, with whose they are today. */
export const countedPages = (
  db: Db,
): Promise<{ pageId: PageId; facebookPageId: string; unitId: UnitId | null }[]> =>
  db
    .selectFrom('pageSyncs')
    .innerJoin('pages', 'pages.id', 'pageSyncs.pageId')
    .select(['pages.id as pageId', 'facebookPageId', 'unitId'])
    .execute()
