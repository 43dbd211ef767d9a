import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Schema } from '../../database/schema.ts'
import { findSetting, saveSetting } from '../../organisation/setting-store.ts'
import { DEFAULT_RETENTION, type RetentionRules } from './retention.ts'

const KEY = 'retention'

const stored = z
  .object({ originalDays: z.number(), rejectedDays: z.number(), variantMonths: z.number() })
  .partial()

/** Reads how long photos are kept; what was never set is as by default. */
export async function findRetention(db: Kysely<Schema>): Promise<RetentionRules> {
  const value = await findSetting(db, KEY)
  return { ...DEFAULT_RETENTION, ...stored.parse(value ?? {}) }
}

/** Sets how long photos are kept. */
export const saveRetention = (db: Kysely<Schema>, retention: RetentionRules): Promise<void> =>
  saveSetting(db, KEY, retention)
