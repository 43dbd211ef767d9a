import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'

const KEY = 'approval'

/** Tells whether an officer's Post needs a reviewer's approval before it is scheduled; no unless the rule was set. */
export async function isApprovalRequired(db: Kysely<Schema>): Promise<boolean> {
  const row = await db.selectFrom('settings').select('value').where('key', '=', KEY).executeTakeFirst()
  return row !== undefined && 'required' in row.value && row.value.required === true
}

/** Sets the rule for Posts written from now on. */
export async function saveApprovalRule(db: Kysely<Schema>, required: boolean): Promise<void> {
  const value = JSON.stringify({ required })
  await db
    .insertInto('settings')
    .values({ key: KEY, value })
    .onConflict(conflict => conflict.column('key').doUpdateSet({ value }))
    .execute()
}
