import { type Kysely, sql } from 'kysely'

/** Occasions an office adds to the built-in ones, and what was decided about each in each year. */
export async function occasions(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table occasions (
    id text primary key, name text not null,
    calendar text not null check (calendar in ('solar','lunar')), day int not null, month int not null,
    offset_days int not null, local_time text not null, base_year int,
    kind text not null check (kind in ('ordinary','tribute')), template_id text,
    lead_days int not null, note text,
    created_at timestamptz not null, updated_at timestamptz not null)`,

  `create table occasion_dates (
    occasion_id text not null, year int not null, date date not null,
    decision text not null check (decision in ('suggested','confirmed','dismissed')),
    post_id text unique references posts, post_version int,
    updated_at timestamptz not null,
    primary key (occasion_id, year))`,
]
