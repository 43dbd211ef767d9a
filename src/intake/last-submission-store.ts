import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { UnitId } from '../kernel/ids.ts'

/** Reads when each branch sent last. */
export async function findLastReceived(db: Kysely<Schema>): Promise<ReadonlyMap<UnitId, Date>> {
  const rows = await db
    .selectFrom('submissions')
    .select(eb => ['unitId', eb.fn.max('receivedAt').as('receivedAt')])
    .groupBy('unitId')
    .execute()
  return new Map(rows.map(({ unitId, receivedAt }) => [unitId, receivedAt]))
}
