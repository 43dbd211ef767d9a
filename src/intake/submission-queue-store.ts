import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'

type Db = Kysely<Schema>

/** Tells whether any Submission waits for the officer. */
export const hasReady = async (db: Db): Promise<boolean> =>
  (await db
    .selectFrom('submissions')
    .select('id')
    .where('state', '=', 'ready')
    .limit(1)
    .executeTakeFirst()) !== undefined

// Any fixed number of our own.
const WAITING_LOCK = 7_301_017

/** Lets those who raise and those who close the notice about waiting Submissions take turns. */
export async function lockWaiting(trx: Transaction<Schema>): Promise<void> {
  await sql`select pg_advisory_xact_lock(${WAITING_LOCK})`.execute(trx)
}
