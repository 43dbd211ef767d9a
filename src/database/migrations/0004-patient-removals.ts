import { type Kysely, sql } from 'kysely'

/** Gives each thing to be removed from Facebook its own pause after a removal that failed. */
export async function patientRemovals(db: Kysely<never>): Promise<void> {
  await sql`
    alter table post_leftovers
      add column tries integer not null default 0, add column not_before timestamptz`.execute(db)
}
