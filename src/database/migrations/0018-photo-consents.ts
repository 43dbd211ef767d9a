import { type Kysely, sql } from 'kysely'

/** Who is on a photo, who agreed, and what of it nobody is to see. */
export async function photoConsents(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `alter table photos add column unit_id text references units, add column blur_boxes jsonb not null default '[]',
    add column erased_at timestamptz`,
  `create table photo_consents (
    id text primary key, photo_id text not null,
    class text not null check (class in
      ('no-people','public-activity','adult-portrait','child-under-7','child-7-to-16')),
    ticks jsonb not null, confirmed_by_kind text not null, confirmed_by_id text not null,
    confirmed_by_name text not null, confirmed_at timestamptz not null, withdrawn_at timestamptz)`,
  'create index photo_consents_newest on photo_consents (photo_id, confirmed_at desc)',
]
