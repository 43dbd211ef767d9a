import { sql } from 'kysely'
import type { Ground } from '../../compose.ts'
import type { CliTexts, Locale } from '../../web/text/index.ts'
import { fill } from '../../web/text/index.ts'
import type { Finding } from './finding.ts'

/** Asks the database for its version. */
export async function checkDatabase(
  { database }: Ground,
  texts: CliTexts['doctor'],
  locale: Locale,
): Promise<Finding> {
  const beganMs = performance.now()
  const { rows } = await sql<{
    version: string
  }>`select current_setting('server_version') as version`.execute(database.db)
  const tookMs = Math.round(performance.now() - beganMs)
  const version = rows[0]?.version ?? ''
  return { state: 'ok', detail: fill(texts.database, { version, tookMs }, locale) }
}
