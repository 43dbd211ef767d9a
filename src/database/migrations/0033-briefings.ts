import { type Kysely, sql } from 'kysely'

/** The month's meeting: what was concluded, what branches said of their figures, and what was frozen. */
export async function briefings(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table briefing_conclusions (
    month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'), version integer not null check (version > 0),
    words text not null, saved_by text not null, saved_by_name text not null, saved_at timestamptz not null,
    primary key (month, version))`,
  `create table briefing_snapshots (
    month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'), version integer not null check (version > 0),
    brief jsonb not null, reason text, frozen_by text not null, frozen_by_name text not null,
    frozen_at timestamptz not null,
    primary key (month, version))`,
  `create table figure_replies (
    id text primary key, month text not null check (month ~ '^[0-9]{4}-[0-9]{2}$'),
    unit_id text not null references units, kind text not null check (kind in ('confirmed','disputed')),
    words text not null, figures jsonb not null, replied_by text not null, replied_at timestamptz not null,
    answer text, answered_by_name text, answered_at timestamptz,
    check ((answer is null) = (answered_at is null)))`,
  'create index figure_replies_month on figure_replies (month, unit_id, replied_at)',
  `create index figure_replies_open on figure_replies (month) where kind = 'disputed' and answered_at is null`,
]
