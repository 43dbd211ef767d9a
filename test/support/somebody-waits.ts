import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../src/database/schema.ts'

/** Looks until so many connections to this database wait for a lock. */
export async function somebodyWaits(db: Kysely<Schema>, count = 1): Promise<void> {
  const { rows } = await sql`
    select 1 from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'
  `.execute(db)
  return rows.length >= count ? undefined : somebodyWaits(db, count)
}
