import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { type AuditEntry, CHAIN_START, chainHash, type Deed, recordOf } from './audit.ts'

// Any fixed number of our own: one lock for the whole chain, held until the caller's transaction ends.
const CHAIN_LOCK = 7_301_001

/**
 * Adds a deed to the chain inside the caller's transaction, so that the deed and its entry stand or fall together.
 * Call it last: whoever writes holds the chain until the transaction ends.
 */
export async function appendAudit(trx: Transaction<Schema>, deed: Deed, at: Date): Promise<void> {
  await sql`select pg_advisory_xact_lock(${CHAIN_LOCK})`.execute(trx)
  const last = await trx
    .selectFrom('auditEntries')
    .select('hash')
    .orderBy('seq', 'desc')
    .limit(1)
    .executeTakeFirst()
  const previousHash = last?.hash ?? CHAIN_START
  const record = recordOf(deed, at)
  await trx
    .insertInto('auditEntries')
    .values({
      ...record,
      facts: JSON.stringify(record.facts),
      previousHash,
      hash: chainHash(previousHash, record),
    })
    .execute()
}

/** Reads entries after `seq`, oldest first. */
export const entriesAfter = (db: Kysely<Schema>, seq: number, limit: number): Promise<AuditEntry[]> =>
  db.selectFrom('auditEntries').selectAll().where('seq', '>', seq).orderBy('seq').limit(limit).execute()

/** Reads entries newest first; `from` is included, `to` is not, `beforeSeq` goes on a list. */
export function entriesBetween(
  db: Kysely<Schema>,
  wanted: { from?: Date; to?: Date; beforeSeq?: number; limit: number },
): Promise<AuditEntry[]> {
  let query = db.selectFrom('auditEntries').selectAll()
  if (wanted.from !== undefined) query = query.where('at', '>=', wanted.from)
  if (wanted.to !== undefined) query = query.where('at', '<', wanted.to)
  if (wanted.beforeSeq !== undefined) query = query.where('seq', '<', wanted.beforeSeq)
  return query.orderBy('seq', 'desc').limit(wanted.limit).execute()
}

/** Reads what was done to one thing, newest first. */
export const entriesAbout = (
  db: Kysely<Schema>,
  { kind, id }: Deed['subject'],
  limit: number,
): Promise<AuditEntry[]> =>
  db
    .selectFrom('auditEntries')
    .selectAll()
    .where('subjectKind', '=', kind)
    .where('subjectId', '=', id)
    .orderBy('seq', 'desc')
    .limit(limit)
    .execute()
