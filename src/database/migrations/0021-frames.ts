import { type Kysely, sql } from 'kysely'

/** A Post's photos may go out in a frame; a drawn picture remembers the photos it was made of. */
export async function frames(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  'alter table posts add column frame jsonb',
  `create table photo_sources (
    photo_id text not null references photos on delete cascade, source_id text not null references photos,
    primary key (photo_id, source_id))`,
  'create index photo_sources_source on photo_sources (source_id)',
]
