import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Kysely } from 'kysely'
import { createDatabase } from '../../src/database/connection.ts'
import { openEmbeddedPostgres } from '../../src/database/embedded-postgres.ts'
import { migrate } from '../../src/database/migrate.ts'
import type { Schema } from '../../src/database/schema.ts'
import { silentLog } from '../support/silent-log.ts'
import { fillPagePosts } from './report-posts.ts'

/** Measures on a database of its own. */
export async function inEmptyHouse<T>(measure: (db: Kysely<Schema>) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bench-'))
  try {
    await using server = await openEmbeddedPostgres({ dataDir, log: silentLog, isDurable: false })
    await using database = createDatabase(server.url)
    await migrate(database.db)
    return await measure(database.db)
  } finally {
    await rm(dataDir, { recursive: true })
  }
}

/** Measures where 300 branches have published for five years. */
export const inReportHouse = <T>(measure: (db: Kysely<Schema>) => Promise<T>): Promise<T> =>
  inEmptyHouse(async db => {
    await fillPagePosts(db)
    return measure(db)
  })
