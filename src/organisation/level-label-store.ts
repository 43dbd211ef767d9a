import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import type { Schema } from '../database/schema.ts'
import type { LevelLabels } from './level-label.ts'

const KEY = 'level-labels'
const labelsSchema = z.record(z.string(), z.string())

/** Reads what people called the steps of the hierarchy; empty while nobody did. */
export async function findLevelLabels(db: Kysely<Schema>): Promise<LevelLabels> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst()
  return row === undefined ? {} : labelsSchema.parse(row.value)
}

/** Writes what the steps of the hierarchy are called. */
export async function saveLevelLabels(trx: Transaction<Schema>, labels: LevelLabels): Promise<void> {
  const value = JSON.stringify(labels)
  await trx
    .insertInto('settings')
    .values({ key: KEY, value })
    .onConflict(known => known.column('key').doUpdateSet({ value }))
    .execute()
}
