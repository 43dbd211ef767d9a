import { type Kysely, sql, type Transaction } from 'kysely'
import { AppError } from '../kernel/errors.ts'
import { MIGRATIONS, type Migration } from './migrations/index.ts'

/** Any fixed number; every process of ours must use the same one. */
const LOCK_KEY = 20_260_301

/**
 * Brings a database up to this program and gives the names of the steps it took. All of them stand or none
 * does. Processes that start together take turns, so each step runs once. Kysely's own Migrator keeps a lock
 * table and half a dozen catalogue queries for going down again, which we never do.
 * @throws {DATABASE_TOO_NEW} when a newer program has already changed this database
 */
export async function migrate<Tables>(
  db: Kysely<Tables>,
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<readonly string[]> {
  return await db.transaction().execute(async transaction => {
    await sql`select pg_advisory_xact_lock(${LOCK_KEY})`.execute(transaction)
    const done = await readDone(transaction)
    refuseUnknown(done, migrations)
    const pending = migrations.slice(done.length)
    for (const { name, up } of pending) {
      await up(transaction.withTables<never>())
      await sql`insert into schema_migrations (name) values (${name})`.execute(transaction)
    }
    return pending.map(({ name }) => name)
  })
}

async function readDone<Tables>(transaction: Transaction<Tables>): Promise<readonly string[]> {
  await sql`create table if not exists schema_migrations (
    name text primary key, applied_at timestamptz not null default now())`.execute(transaction)
  const { rows } = await sql<{ name: string }>`select name from schema_migrations order by name`.execute(
    transaction,
  )
  return rows.map(({ name }) => name)
}

function refuseUnknown(done: readonly string[], migrations: readonly Migration[]): void {
  const unknown = done.find((name, index) => migrations[index]?.name !== name)
  if (unknown !== undefined) throw new AppError('DATABASE_TOO_NEW', { values: { migration: unknown } })
}
