import type { Kysely } from 'kysely'
import { z } from 'zod'
import type { Schema } from '../../database/schema.ts'
import { findSetting, saveSetting } from '../../organisation/setting-store.ts'
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
  const value = await findSetting(db, KEY)
  return { ...DEFAULT_MEETING, ...stored.parse(value ?? {}) }
}

/** Sets it for everybody at once. */
export const saveMeetingRules = (db: Kysely<Schema>, rules: MeetingRules): Promise<void> =>
  saveSetting(db, KEY, rules)
