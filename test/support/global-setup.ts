import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { createDatabase } from '../../src/database/connection.ts'
import { openEmbeddedPostgres } from '../../src/database/embedded-postgres.ts'
import { migrate } from '../../src/database/migrate.ts'
import { hasRedis } from './has-redis.ts'
import { silentLog } from './silent-log.ts'
import { TEMPLATE, urlOf } from './test-database-names.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The maintenance database of the one server that all test files share. */
    readonly serverUrl: string
  }
}

const NO_REDIS = 'SKIPPED: no redis-server on the PATH, so nothing was tested on Redis'

/** Starts one PostgreSQL for the whole run and prepares the database that test files are cloned from. */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const dataDir = await mkdtemp(join(tmpdir(), 'ba-chu-dong-test-'))
  const server = await openEmbeddedPostgres({ dataDir, log: silentLog, isDurable: false })
  await makeTemplate(server.url)
  project.provide('serverUrl', server.url)
  return async () => {
    await server[Symbol.asyncDispose]()
    await rm(dataDir, { recursive: true })
    if (!hasRedis()) process.stderr.write(`\n${NO_REDIS}\n\n`)
  }
}

async function makeTemplate(serverUrl: string): Promise<void> {
  const client = new Client({ connectionString: serverUrl })
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  await using template = createDatabase(urlOf(serverUrl, TEMPLATE))
  await migrate(template.db)
}
