import { type Kysely, sql } from 'kysely'

/** Lets lineage alone tell what became of a unit, and keeps whom a unit stood under before. */
export async function unitChanges(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `insert into unit_lineage (id, from_id, to_id, kind, effective_on, created_by, created_at)
    select gen_random_uuid()::text, id, merged_into_id, 'merge', coalesce(valid_to + 1, created_at::date),
      'system', created_at
    from units where merged_into_id is not null on conflict do nothing`,
  'alter table units drop column merged_into_id',
  `create unique index unit_lineage_merge on unit_lineage (from_id) where kind = 'merge'`,
  'alter table unit_lineage drop constraint unit_lineage_kind_check',
  `alter table unit_lineage add constraint unit_lineage_kind_check check (kind in ('merge','split'))`,
  `create table unit_parents (
    unit_id text not null references units on delete cascade, parent_id text references units,
    valid_from date, valid_to date not null, created_at timestamptz not null, primary key (unit_id, valid_to))`,
]
