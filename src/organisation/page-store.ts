import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId, UnitId } from '../kernel/ids.ts'
import type { Page, PagePurpose } from './page.ts'

/** A Page's row: what people see, and the sealed token. */
export interface PageRow extends Page {
  readonly tokenSealed: string
}

/** What a connection that Facebook confirmed writes down. */
export interface ConnectedPage {
  readonly id: PageId
  readonly facebookPageId: string
  readonly name: string
  readonly purpose: PagePurpose
  /** Undefined keeps the unit of a Page that is known already. */
  readonly unitId: UnitId | undefined
  readonly tokenSealed: string
  readonly tokenExpiresAt: Date | null
  readonly dataAccessExpiresAt: Date | null
  readonly at: Date
}

const COLUMNS = [
  'id',
  'facebookPageId',
  'name',
  'purpose',
  'unitId',
  'tokenSealed',
  'tokenState',
  'tokenExpiresAt',
  'dataAccessExpiresAt',
  'tokenProblem',
  'parkedUntil',
  'parkProblem',
  'visibility',
  'createdAt',
] as const

/** Reads one Page. */
export const findPage = (db: Kysely<Schema>, id: PageId): Promise<PageRow | undefined> =>
  db.selectFrom('pages').select(COLUMNS).where('id', '=', id).executeTakeFirst()

/** Reads the Page with this id at Facebook. */
export const findPageByFacebookId = (
  db: Kysely<Schema>,
  facebookPageId: string,
): Promise<PageRow | undefined> =>
  db.selectFrom('pages').select(COLUMNS).where('facebookPageId', '=', facebookPageId).executeTakeFirst()

/** Reads Pages by name, after the one a list stopped at. */
export function pagesByName(
  db: Kysely<Schema>,
  limit: number,
  after?: { name: string; id: string },
): Promise<PageRow[]> {
  let query = db.selectFrom('pages').select(COLUMNS)
  if (after !== undefined) query = query.where(sql<boolean>`(name, id) > (${after.name}, ${after.id})`)
  return query.orderBy('name').orderBy('id').limit(limit).execute()
}

/** Writes a confirmed connection: a new Page, or a living token for a known one. A park stays until its time. */
export async function saveConnectedPage(
  trx: Transaction<Schema>,
  page: ConnectedPage,
): Promise<{ id: PageId; isNew: boolean }> {
  const { at, unitId, ...connection } = page
  const restored = { tokenState: 'ok', tokenProblem: null, unreachableSince: null } as const
  const alive = { ...connection, ...restored, updatedAt: at }
  const { id: _, ...replaced } = alive
  return (
    trx
      .insertInto('pages')
      .values({ ...alive, unitId: unitId ?? null, createdAt: at })
      .onConflict(known =>
        known.column('facebookPageId').doUpdateSet(unitId === undefined ? replaced : { ...replaced, unitId }),
      )
      // A row version without a deleter is one that was inserted just now.
      .returning(['id', sql<boolean>`xmax = 0`.as('isNew')])
      .executeTakeFirstOrThrow()
  )
}

/** Lengthens a Page's park; never shortens it. */
export async function saveParkedPage(
  db: Kysely<Schema>,
  id: PageId,
  until: Date,
  problem: string,
): Promise<void> {
  await db
    .updateTable('pages')
    .set({ parkedUntil: until, parkProblem: problem })
    .where('id', '=', id)
    .where(eb => eb.or([eb('parkedUntil', 'is', null), eb('parkedUntil', '<', until)]))
    .execute()
}

/** Lengthens the park of the whole app; never shortens it. */
export async function saveParkedApp(db: Kysely<Schema>, until: Date, problem: string): Promise<void> {
  await db
    .insertInto('networkParks')
    .values({ scope: 'app', until, problem })
    .onConflict(known =>
      known.column('scope').doUpdateSet({ until, problem }).where('networkParks.until', '<', until),
    )
    .execute()
}

/** Reads the park of the whole app, past ones included. */
export const findParkedApp = (db: Kysely<Schema>): Promise<{ until: Date; problem: string } | undefined> =>
  db.selectFrom('networkParks').select(['until', 'problem']).where('scope', '=', 'app').executeTakeFirst()

/** Marks a token dead, unless it was replaced meanwhile or is marked already; tells whether it was marked now. */
export async function saveDeadToken(
  trx: Transaction<Schema>,
  page: { id: PageId; tokenSealed: string },
  problem: string,
  at: Date,
): Promise<boolean> {
  const marked = await trx
    .updateTable('pages')
    .set({ tokenState: 'needs-reconnect', tokenProblem: problem, updatedAt: at })
    .where('id', '=', page.id)
    .where('tokenSealed', '=', page.tokenSealed)
    .where('tokenState', '!=', 'needs-reconnect')
    .returning('id')
    .executeTakeFirst()
  return marked !== undefined
}

/** Finds the Page for Posts that was connected first: where the program drafts when nobody said otherwise. */
export const firstPublishPage = (db: Kysely<Schema>): Promise<{ id: PageId } | undefined> =>
  db
    .selectFrom('pages')
    .select('id')
    .where('purpose', '=', 'publish')
    .orderBy('createdAt')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst()
