import { type Kysely, sql } from 'kysely'

/** The ledger of results, and what stands in branches' way. */
export async function resultsAndDifficulties(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table indicators (
    id text primary key, name text not null, unit_word text not null,
    kind text not null check (kind in ('count','people','money')),
    phrase text not null, joins_id text references indicators, variable text, block text,
    pillar text check (pillar in ('members','planning','counsel')), valid_from date, valid_to date,
    position integer not null, archived_at timestamptz, created_by text not null, created_at timestamptz not null)`,
  `create table results (
    id text primary key, indicator_id text not null references indicators,
    amount numeric(18,3) not null check (amount >= 0),
    qualifier text not null check (qualifier in ('exact','over','nearly','about')),
    from_on date not null, to_on date not null, note text not null, source_key text unique,
    replaces_id text references results,
    entered_by text not null, entered_by_name text not null, entered_at timestamptz not null,
    approved_by_name text, approved_at timestamptz,
    end_kind text check (end_kind in ('replaced','merged','withdrawn')),
    ended_into_id text references results, end_reason text, ended_by_name text, ended_at timestamptz,
    check (from_on <= to_on), check ((ended_at is null) = (end_kind is null)))`,
  // One correction at a time.
  'create unique index results_replaces on results (replaces_id) where ended_at is null and approved_at is null',
  `create index results_counted on results (to_on, from_on) include (indicator_id, qualifier, amount)
    where ended_at is null and approved_at is not null`,
  'create index results_newest on results (to_on desc, id desc)',
  `create table result_units (
    result_id text not null references results, unit_id text not null references units,
    primary key (result_id, unit_id))`,
  'create index result_units_unit on result_units (unit_id)',
  `create table result_evidence (
    result_id text not null references results, kind text not null check (kind in ('page-post','post','submission')),
    target_id text not null, primary key (result_id, kind, target_id))`,
  'create index result_evidence_target on result_evidence (kind, target_id)',
  `create table results_apart (
    first_id text not null references results, second_id text not null references results,
    primary key (first_id, second_id))`,
  `create table difficulties (
    id text primary key, key text unique, raised_through text not null check (raised_through in ('branch','officer','silence')),
    unit_id text not null references units, cause text not null, words text not null, since_on date not null,
    state text not null check (state in ('open','decided','done','dropped')),
    decision text, seat text, due_on date, decided_at timestamptz,
    raised_by text not null, raised_at timestamptz not null, closed_at timestamptz)`,
  'create index difficulties_unit on difficulties (unit_id, raised_at desc)',
  'create index difficulties_time on difficulties (raised_at desc, id desc)',
  `create table difficulty_notes (
    id text primary key, difficulty_id text not null references difficulties,
    written_through text not null check (written_through in ('branch','officer','program')),
    deed text not null check (deed in ('raised','noted','decided','done','dropped','reopened')),
    name text not null, words text not null, at timestamptz not null, seq bigint generated always as identity)`,
  'create index difficulty_notes_of on difficulty_notes (difficulty_id, seq)',
]
