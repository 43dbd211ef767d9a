import { type Kysely, sql } from 'kysely'

/** A photo is known again although it was resized or compressed; null for those that were never processed since. */
export const photoHashes = async (db: Kysely<never>): Promise<void> => {
  await sql`alter table photos add column perceptual_hash text check (perceptual_hash ~ '^[0-9a-f]{16}$')`.execute(
    db,
  )
}
