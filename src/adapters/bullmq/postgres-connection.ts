import {
  createPostgresBackend,
  type PostgresConnectionOptions,
  type PostgresQueueBackend,
  runMigrations,
} from 'bullmq'
import { Pool } from 'pg'
import { SECOND } from '../../kernel/time.ts'
import type { Connection } from './connection.ts'
import type { ErrorLog } from './error-log.ts'

/** Each lane's worker, and the heartbeat's, keeps one connection to listen on; the rest run queries. */
const POOL_SIZE = 10

/**
 * A lost bell is rung again by the sweeps, so the queue need not wait for the disk at each commit.
 * The search path is what BullMQ asks of a pool that it did not make itself.
 */
const SESSION_OPTIONS = '-c search_path=bullmq -c synchronous_commit=off'

/** Opens BullMQ's tables in the schema `bullmq`, making or upgrading them under a lock. */
export const connectPostgres = async (
  connectionString: string,
  onError: ErrorLog,
): Promise<Connection<PostgresQueueBackend, PostgresConnectionOptions>> => {
  const pool = new Pool({
    connectionString: withSessionOptions(connectionString),
    max: POOL_SIZE,
    application_name: 'ba-chu-dong queue',
    connectionTimeoutMillis: 2 * SECOND,
    // A server that vanished without a word must not hold a query for ever.
    query_timeout: 30 * SECOND,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10 * SECOND,
  })
  // Each lane and each worker listens on the pool for errors: no leak, though Node would warn of one.
  pool.setMaxListeners(0)
  pool.on('error', error => {
    // While the pool is closing, its connections may end any way they like.
    if (!pool.ending) onError(error)
  })
  try {
    await migrate(pool)
  } catch (error) {
    await pool.end()
    throw error
  }
  return { factory: createPostgresBackend, producer: pool, consumer: pool, close: () => pool.end() }
}

/** Keeps options that the address already carries. */
const withSessionOptions = (connectionString: string): string => {
  const url = new URL(connectionString)
  const own = url.searchParams.get('options')
  url.searchParams.set('options', own ? `${own} ${SESSION_OPTIONS}` : SESSION_OPTIONS)
  // Form encoding writes a blank as `+`, which libpq's rules and pg read as a plus sign.
  return url.href.replaceAll('+', '%20')
}

const migrate = async (pool: Pool) => {
  const client = await pool.connect()
  try {
    await runMigrations(client)
  } finally {
    client.release()
  }
}
