import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'

type Db = Kysely<Schema>

/** Notes that a job was consumed. An older beat that comes late changes nothing. */
export async function saveBeat(db: Db, beatAt: Date): Promise<void> {
  await db
    .insertInto('heartbeats')
    .values({ name: 'queue', beatAt })
    .onConflict(known => known.column('name').doUpdateSet({ beatAt }).where('heartbeats.beatAt', '<', beatAt))
    .execute()
}

/** Tells when a job was last consumed; null when never. */
export async function lastBeatAt(db: Db): Promise<Date | null> {
  const row = await db
    .selectFrom('heartbeats')
    .select('beatAt')
    .where('name', '=', 'queue')
    .executeTakeFirst()
  return row?.beatAt ?? null
}
