import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'

/** Reads what was decided under a key; undefined while nobody decided anything. */
export async function findSetting(db: Kysely<Schema>, key: string): Promise<unknown> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', key).executeTakeFirst()
  return row?.value
}

/** Keeps what was decided under a key, for everybody at once, in place of what was decided before. */
export async function saveSetting(db: Kysely<Schema>, key: string, decided: object): Promise<void> {
  const value = JSON.stringify(decided)
  await db
    .insertInto('settings')
    .values({ key, value })
    .onConflict(known => known.column('key').doUpdateSet({ value }))
    .execute()
}
