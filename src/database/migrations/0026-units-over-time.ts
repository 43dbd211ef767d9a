import { type Kysely, sql } from 'kysely'

/** Units as they were: former names, what became of them, and whose Page was whose when. */
export async function unitsOverTime(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  'alter table units add column cluster text, add column code text',
  `create table unit_names (
    id text primary key, unit_id text not null references units on delete cascade,
    kind text not null check (kind in ('former','alias')), name text not null, short_name text,
    valid_from date, valid_to date, created_at timestamptz not null)`,
  'create index unit_names_unit on unit_names (unit_id)',
  `create table unit_lineage (
    id text primary key, from_id text not null references units, to_id text not null references units,
    kind text not null check (kind in ('merge','split','transfer')), effective_on date not null, note text,
    created_by text not null, created_at timestamptz not null,
    unique (from_id, to_id), check (from_id <> to_id))`,
  'create index unit_lineage_to on unit_lineage (to_id)',
  `create table page_tenures (
    page_id text not null references pages on delete cascade, unit_id text not null references units,
    valid_from date, valid_to date)`,
  `create unique index page_tenures_begin on page_tenures (page_id, coalesce(valid_from, '-infinity'))`,
  'create index page_tenures_unit on page_tenures (unit_id)',
  'insert into page_tenures (page_id, unit_id) select id, unit_id from pages where unit_id is not null',
]
