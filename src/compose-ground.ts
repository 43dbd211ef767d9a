import type { Config } from './config/config.ts'
import { openSecretKey } from './config/secret-key.ts'
import { createDatabase, type Database } from './database/connection.ts'
import { openEmbeddedPostgres } from './database/embedded-postgres.ts'
import { migrate } from './database/migrate.ts'
import type { Log } from './ports/log.ts'

/** What everything stands on: the database, its key, and the network it posts to. */
export interface Ground extends AsyncDisposable {
  readonly config: Config
  readonly log: Log
  readonly database: Database
  readonly databaseUrl: string
  readonly secretKey: Uint8Array
}

/**
 * Opens the database (its embedded server where none is named) and brings it up to date.
 * @throws {DATABASE_WONT_START} {DATABASE_UNAVAILABLE} {DATABASE_TOO_NEW}
 */
export async function openGround(config: Config, log: Log): Promise<Ground> {
  await using stack = new AsyncDisposableStack()
  const { dataDir } = config
  const embedded =
    config.database.url === null ? stack.use(await openEmbeddedPostgres({ dataDir, log })) : null
  const databaseUrl = config.database.url ?? embedded?.url ?? ''
  const onIdleError = (error: unknown) => log.warn({ error }, 'An idle database connection broke')
  const database = stack.use(createDatabase(databaseUrl, { onIdleError }))
  await migrate(database.db)
  const secretKey = await openSecretKey(config)
  const opened = stack.move()
  return { config, log, database, databaseUrl, secretKey, [Symbol.asyncDispose]: () => opened.disposeAsync() }
}

/** Where the queue lives: in the database, unless a Redis is named. */
export const queueBackend = ({ config, databaseUrl }: Pick<Ground, 'config' | 'databaseUrl'>) =>
  config.queue.redisUrl === null
    ? ({ kind: 'postgres', connectionString: databaseUrl } as const)
    : ({ kind: 'redis', url: config.queue.redisUrl } as const)
