import { type Kysely, sql } from 'kysely'

/** Remembers the last code of a second factor that was used, so that it works once. */
export async function codesUsedOnce(db: Kysely<never>): Promise<void> {
  await sql`alter table people add column totp_used_period integer`.execute(db)
}
