import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { NoticeId } from '../kernel/ids.ts'
import type { NoticeKind } from '../organisation/notice.ts'
import type { StandingNotice, WantedNotice } from './wanted-notice.ts'

// Any fixed number of our own: watchers take turns, so that none closes what another raised just now.
const WATCH_LOCK = 7_301_013

/** Waits for other watchers, and keeps them waiting until the transaction ends. */
export const lockWatch = async (trx: Transaction<Schema>): Promise<void> => {
  await sql`select pg_advisory_xact_lock(${WATCH_LOCK})`.execute(trx)
}

/** Lists the open notices of these kinds. */
export const standingNotices = (
  db: Kysely<Schema>,
  kinds: readonly NoticeKind[],
): Promise<StandingNotice[]> =>
  db
    .selectFrom('notices')
    .select(['id', 'key', 'facts'])
    .where('kind', 'in', kinds)
    .where('closedAt', 'is', null)
    .execute()

/** Tells whether a notice with this key was raised since an instant, open or closed. */
export async function wasRaisedSince(db: Kysely<Schema>, key: string, since: Date): Promise<boolean> {
  const row = await db
    .selectFrom('notices')
    .select('id')
    .where('key', '=', key)
    .where('raisedAt', '>=', since)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Tells the newest facts of an open notice. */
export async function saveFacts(
  db: Kysely<Schema>,
  id: NoticeId,
  facts: WantedNotice['facts'],
): Promise<void> {
  await db
    .updateTable('notices')
    .set({ facts: JSON.stringify(facts) })
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .execute()
}

/** Counts open notices by kind; a kind without any is left out. */
export async function countOpenNotices(db: Kysely<Schema>): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .selectFrom('notices')
    .select(['kind', eb => eb.fn.countAll<number>().as('count')])
    .where('closedAt', 'is', null)
    .groupBy('kind')
    .execute()
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]))
}
