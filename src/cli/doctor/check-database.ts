import type { Ground } from '../../compose-ground.ts'
import { readServerVersion } from '../../database/server-facts.ts'
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
  const version = await readServerVersion(database.db)
  const tookMs = Math.round(performance.now() - beganMs)
  return { state: 'ok', detail: fill(texts.database, { version, tookMs }, locale) }
}
