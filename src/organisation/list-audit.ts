import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { cursorNumber, cutPage, decodeCursor, type Listed } from '../kernel/cursor.ts'
import { type Actor, authorize } from './access.ts'
import type { AuditEntry } from './audit.ts'
import { entriesBetween } from './audit-store.ts'

interface Wanted {
  readonly from?: Date
  readonly to?: Date
  readonly cursor?: string
  readonly limit: number
}

/** Lists who did what, newest first; `from` is included, `to` is not. */
export const listAudit =
  (deps: { db: Kysely<Schema> }) =>
  async (actor: Actor, { cursor, ...wanted }: Wanted): Promise<Listed<AuditEntry>> => {
    authorize(actor, 'audit.read')
    const beforeSeq = cursor === undefined ? undefined : cursorNumber(decodeCursor(cursor, 1)[0])
    const entries = await entriesBetween(deps.db, { ...wanted, beforeSeq, limit: wanted.limit + 1 })
    return cutPage(
      entries,
      wanted.limit,
      entry => entry,
      entry => [String(entry.seq)],
    )
  }
