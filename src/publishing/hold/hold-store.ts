import { type ExpressionBuilder, type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PostId } from '../../kernel/ids.ts'
import type { PostRow } from '../delivery/claim-store.ts'

type Db = Kysely<Schema>

export type HoldRow = Selectable<Schema['holds']>

/** Holds for Posts that the open hold stops: all but urgent ones and its exceptions. */
export const isOnHold = (eb: ExpressionBuilder<Schema, 'posts'>) =>
  eb.and([
    eb('posts.kind', '<>', 'urgent'),
    eb.exists(
      eb
        .selectFrom('holds')
        .select('holds.id')
        .where('holds.endedAt', 'is', null)
        .where(sql<boolean>`not holds.exceptions && array[posts.id, posts.page_id, posts.column_id]`),
    ),
  ])

/** Tells whether the open hold stops this Post. */
export async function isPostOnHold(db: Db, id: PostId): Promise<boolean> {
  const row = await db
    .selectFrom('posts')
    .select('id')
    .where('id', '=', id)
    .where(isOnHold)
    .executeTakeFirst()
  return row !== undefined
}

/** Reads the open hold. */
export async function findHold(db: Db): Promise<HoldRow | undefined> {
  return db.selectFrom('holds').selectAll().where('endedAt', 'is', null).executeTakeFirst()
}

/**
 * Opens a hold; false when one is open already. Waits for whatever changes a Post this moment, so that once it is there
 * no worker passes the point of no return on what it saw before.
 */
export async function insertHold(trx: Transaction<Schema>, hold: HoldRow): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('holds')
    .values({ ...hold, exceptions: [...hold.exceptions] })
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  // Holds before Posts, in the order of whoever ends one: else the two would wait for each other.
  await sql`lock table posts in share mode`.execute(trx)
  return numInsertedOrUpdatedRows === 1n
}

/** Closes the open hold and answers it; undefined when there is none, also when another one closed it just now. */
export async function closeHold(
  trx: Transaction<Schema>,
  endedBy: string,
  endedAt: Date,
): Promise<HoldRow | undefined> {
  return trx
    .updateTable('holds')
    .set({ endedAt, endedBy })
    .where('endedAt', 'is', null)
    .returningAll()
    .executeTakeFirst()
}

/** What still has to be made visible, and what no flip may have shown yet. */
const WAITING = ['scheduled', 'staged', 'unconfirmed'] as const

const selectOnHold = (db: Db) =>
  db.selectFrom('posts').where('state', 'in', WAITING).where('flipIntentAt', 'is', null).where(isOnHold)

/** Counts the Posts that wait for the end of the open hold. */
export async function countOnHold(db: Db): Promise<number> {
  const { count } = await selectOnHold(db)
    .select(eb => eb.fn.countAll().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Lists the Posts that wait for the end of the open hold and whose time is before an instant, soonest first. */
export async function findOnHold(db: Db, before: Date): Promise<readonly PostRow[]> {
  return selectOnHold(db)
    .selectAll()
    .where('publishAt', '<', before)
    .orderBy('publishAt')
    .orderBy('id')
    .execute()
}

/** Tells which of these ids are those of a Post, a Page or a column. */
export async function knownExceptions(db: Db, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ id: string }>`
    select id from posts where id = any(${ids}) union select id from pages where id = any(${ids})
    union select id from editorial_columns where id = any(${ids})`.execute(db)
  return new Set(rows.map(({ id }) => id))
}
