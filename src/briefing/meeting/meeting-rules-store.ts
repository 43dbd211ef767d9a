import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Schema } from '../../database/schema.ts'
import { DEFAULT_MEETING, type MeetingRules } from './meeting-rules.ts'

const KEY = 'meeting'

const stored = z
  .object({
    label: z.string(),
    cutOffDay: z.int().nullable(),
    unitName: z.string(),
    place: z.string(),
    signer: z.string(),
    recipients: z.array(z.string()),
  })
  .partial()

/** Reads what is decided about the meeting; what was never set is as by default. */
export async function findMeetingRules(db: Kysely<Schema>): Promise<MeetingRules> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst()
  return { ...DEFAULT_MEETING, ...stored.parse(row?.value ?? {}) }
}

/** Sets it for everybody at once. */
export async function saveMeetingRules(db: Kysely<Schema>, rules: MeetingRules): Promise<void> {
  const value = JSON.stringify(rules)
  await db
    .insertInto('settings')
    .values({ key: KEY, value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
