import { type Kysely, sql } from 'kysely'
import type { Schema } from './schema.ts'

/** Reads the version of the PostgreSQL server. */
export async function readServerVersion(db: Kysely<Schema>): Promise<string> {
  const query = sql<{ version: string }>`select current_setting('server_version') as version`
  const { rows } = await query.execute(db)
  return rows[0]?.version ?? ''
}

/** Reads the database's own clock; null when it gave no answer. */
export async function readServerTime(db: Kysely<Schema>): Promise<Date | null> {
  const { rows } = await sql<{ now: Date }>`select clock_timestamp() as now`.execute(db)
  return rows[0]?.now ?? null
}
