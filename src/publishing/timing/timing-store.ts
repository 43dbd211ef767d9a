import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Schema } from '../../database/schema.ts'
import { findSetting, saveSetting } from '../../organisation/setting-store.ts'
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
  const value = await findSetting(db, KEY)
  return { ...DEFAULT_TIMING, ...stored.parse(value ?? {}) }
}

/** Sets the timing rules for everybody at once. */
export const saveTiming = (db: Kysely<Schema>, timing: TimingRules): Promise<void> =>
  saveSetting(db, KEY, timing)
