import { type Kysely, sql } from 'kysely'

/** Documents with what branches said of them, programmes, and what branches planned for a year. */
export async function guidance(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table guidance_documents (
    id text primary key, number text not null, issued_on date, issuer text not null, summary text not null,
    from_year integer, to_year integer, link text, body text not null, search text not null,
    opens_on date, closes_on date, created_by text not null, created_at timestamptz not null,
    check (from_year <= to_year), check (opens_on <= closes_on), check ((opens_on is null) = (closes_on is null)))`,
  'create index guidance_documents_asked on guidance_documents (closes_on) where closes_on is not null',
  `create table opinion_asks (
    document_id text not null references guidance_documents, unit_id text not null references units,
    primary key (document_id, unit_id))`,
  `create table opinions (
    id text primary key, document_id text not null references guidance_documents,
    unit_id text not null references units, kind text not null check (kind in ('agrees','comments')),
    part text not null, words text not null, is_late boolean not null, said_by text not null,
    said_at timestamptz not null, replaced_at timestamptz,
    handling text check (handling in ('accepted','explained','noted')), handling_words text not null default '',
    handled_by_name text, handled_at timestamptz,
    check ((handling is null) = (handled_at is null)))`,
  'create index opinions_of on opinions (document_id, unit_id) where replaced_at is null',
  `create table programmes (
    id text primary key, name text not null, from_year integer not null, to_year integer not null,
    pillars jsonb not null, changed_by text not null, changed_at timestamptz not null,
    check (from_year <= to_year))`,
  `create table plan_windows (
    year integer primary key, opens_on date not null, closes_on date not null, check (opens_on <= closes_on))`,
  `create table plans (
    year integer not null, unit_id text not null references units, version integer not null check (version > 0),
    lines jsonb not null, is_late boolean not null,
    registered_through text not null check (registered_through in ('branch','officer')),
    registered_by text not null, registered_by_name text not null, registered_at timestamptz not null,
    primary key (year, unit_id, version))`,
]
