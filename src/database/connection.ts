import {
  CamelCasePlugin,
  Kysely,
  type PostgresCursor,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
  type PostgresQueryResult,
} from 'kysely'
import { Pool, type PoolClient } from 'pg'
import { MINUTE, SECOND } from '../kernel/time.ts'
import { columnTypes } from './column-types.ts'
import { translateDatabaseError } from './errors.ts'
import type { Schema } from './schema.ts'

/** An open database: `db` for our tables, `pool` for libraries that bring their own SQL. */
export interface Database extends AsyncDisposable {
  readonly db: Kysely<Schema>
  readonly pool: Pool
}

interface DatabaseOptions {
  readonly maxConnections?: number
  /** Shown in pg_stat_activity, so that an operator sees who holds what. */
  readonly applicationName?: string
  /** Hears of a connection that broke while nobody used it; the next query opens another. */
  readonly onIdleError?: (error: unknown) => void
}

const DEFAULT_MAX_CONNECTIONS = 10

/**
 * Opens a pool on a PostgreSQL URL. Nothing connects until the first query; disposing waits for running ones.
 * Sessions speak UTC, and one that sits in an open transaction for a minute is ended by the server, because a
 * paused process must not hold the locks of the others.
 *
 * Queries through `db` throw {DATABASE_UNAVAILABLE} or {DATABASE_FULL} when the server is the reason.
 */
export function createDatabase(url: string, options: DatabaseOptions = {}): Database {
  const pool = new Pool({
    connectionString: url,
    max: options.maxConnections ?? DEFAULT_MAX_CONNECTIONS,
    application_name: options.applicationName ?? 'ba-chu-dong',
    connectionTimeoutMillis: 10 * SECOND,
    idle_in_transaction_session_timeout: MINUTE,
    keepAlive: true,
    options: '-c timezone=UTC',
    types: columnTypes,
  })
  pool.on('error', error => {
    // While the pool is closing, its connections may end any way they like.
    if (!pool.ending) options.onIdleError?.(error)
  })
  const db = new Kysely<Schema>({
    dialect: new PostgresDialect({ pool: translating(pool) }),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return {
    db,
    pool,
    async [Symbol.asyncDispose]() {
      if (!pool.ending) await pool.end()
    },
  }
}

/** Shows a pool to Kysely so that what its connections throw is already translated. */
const translating = (pool: Pool): PostgresPool => ({
  options: pool.options,
  end: () => pool.end(),
  connect: async () => translatingClient(await translated(pool.connect())),
})

function translatingClient(client: PoolClient): PostgresPoolClient {
  function query<Row>(sql: string, parameters: readonly unknown[]): Promise<PostgresQueryResult<Row>>
  function query<Row>(cursor: PostgresCursor<Row>): PostgresCursor<Row>
  function query(statement: string | PostgresCursor<unknown>, parameters: readonly unknown[] = []): unknown {
    if (typeof statement !== 'string') throw new Error('Cursors are not set up')
    return translated(client.query(statement, [...parameters]))
  }
  return { query, release: destroy => client.release(destroy) }
}

const translated = <T>(answer: Promise<T>): Promise<T> =>
  answer.catch((error: unknown) => {
    throw translateDatabaseError(error)
  })
