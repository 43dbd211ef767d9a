import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Schema } from '../../database/schema.ts'
import { findSetting, saveSetting } from '../../organisation/setting-store.ts'
import { DEFAULT_LADDER, type LadderRules } from './ladder.ts'

const KEY = 'ladder'

const stored = z.object({
  isOn: z.boolean(),
  days: z.object({ first: z.int(), second: z.int(), last: z.int() }),
})

/** Reads what is decided about reminding; by default it is on. */
export async function findLadder(db: Kysely<Schema>): Promise<LadderRules> {
  const value = await findSetting(db, KEY)
  return value === undefined ? DEFAULT_LADDER : stored.parse(value)
}

/** Sets it for everybody at once. */
export const saveLadder = (db: Kysely<Schema>, rules: LadderRules): Promise<void> =>
  saveSetting(db, KEY, rules)
