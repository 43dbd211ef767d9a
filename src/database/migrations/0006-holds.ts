import { type Kysely, sql } from 'kysely'

/** Holding everything, and waits of our own that do not make a Post too late. */
export async function holds(db: Kysely<never>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db)
}

const STATEMENTS = [
  `create table holds (
    id text primary key, reason text not null, exceptions text[] not null,
    began_at timestamptz not null, began_by text not null, began_by_name text not null,
    ended_at timestamptz, ended_by text)`,
  'create unique index holds_open on holds ((true)) where ended_at is null',
  'alter table posts add column waited_until timestamptz',
]
