import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../src/database/schema.ts'

/** Looks until a connection to this database waits for a lock. */
export async function somebodyWaits(db: Kysely<Schema>): Promise<void> {
  const { rows } = await sql`
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
  `.execute(db)
  return rows.length > 0 ? undefined : somebodyWaits(db)
}
