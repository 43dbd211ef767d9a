import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Schema } from '../../database/schema.ts'
import { DEFAULT_LADDER, type LadderRules } from './ladder.ts'

const KEY = 'ladder'

const stored = z.object({
  isOn: z.boolean(),
  days: z.object({ first: z.int(), second: z.int(), last: z.int() }),
})

/** Reads what is decided about reminding; by default it is on. */
export async function findLadder(db: Kysely<Schema>): Promise<LadderRules> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst()
  return row === undefined ? DEFAULT_LADDER : stored.parse(row.value)
}

/** Sets it for everybody at once. */
export async function saveLadder(db: Kysely<Schema>, rules: LadderRules): Promise<void> {
  const value = JSON.stringify(rules)
  await db
    .insertInto('settings')
    .values({ key: KEY, value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
