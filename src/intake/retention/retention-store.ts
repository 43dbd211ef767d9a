import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Schema } from '../../database/schema.ts'
import { DEFAULT_RETENTION, type RetentionRules } from './retention.ts'

const KEY = 'retention'

const stored = z
  .object({ originalDays: z.number(), rejectedDays: z.number(), variantMonths: z.number() })
  .partial()

/** Reads how long photos are kept; what was never set is as by default. */
export async function findRetention(db: Kysely<Schema>): Promise<RetentionRules> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst()
  return { ...DEFAULT_RETENTION, ...stored.parse(row?.value ?? {}) }
}

/** Sets how long photos are kept. */
export async function saveRetention(db: Kysely<Schema>, retention: RetentionRules): Promise<void> {
  const value = JSON.stringify(retention)
  await db
    .insertInto('settings')
    .values({ key: KEY, value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
