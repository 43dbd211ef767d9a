import { type Kysely, sql } from 'kysely'

/** Which page posts a person said show different events, however alike they look. */
export async function eventVerdicts(db: Kysely<never>): Promise<void> {
  await sql
    .raw(`create table event_verdicts (
      one_id text not null references page_posts on delete cascade,
      other_id text not null references page_posts on delete cascade,
      decided_by text not null, decided_at timestamptz not null, primary key (one_id, other_id))`)
    .execute(db)
}
