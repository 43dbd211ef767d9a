import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Schema } from '../../database/schema.ts'
import { DEFAULT_TIMING, type TimingRules } from './timing.ts'

const KEY = 'timing'

const stored = z
  .object({
    spacingMinutes: z.number(),
    quietFrom: z.string(),
    quietTo: z.string(),
    catchUpMinutes: z.number(),
    defaultSlotTimes: z.array(z.string()),
  })
  .partial()

/** Reads the timing rules; what was never set is as by default. */
export async function findTiming(db: Kysely<Schema>): Promise<TimingRules> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst()
  return { ...DEFAULT_TIMING, ...stored.parse(row?.value ?? {}) }
}

/** Sets the timing rules for everybody at once. */
export async function saveTiming(db: Kysely<Schema>, timing: TimingRules): Promise<void> {
  const value = JSON.stringify(timing)
  await db
    .insertInto('settings')
    .values({ key: KEY, value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
