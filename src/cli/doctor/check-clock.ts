import type { Ground } from '../../compose-ground.ts'
import { readServerTime } from '../../database/server-facts.ts'
import { msBetween, plus, SECOND } from '../../kernel/time.ts'
import type { Clock } from '../../ports/clock.ts'
import { type CliTexts, fill, type Locale } from '../../web/text/index.ts'
import type { Finding } from './finding.ts'

/** A Post is promised within two seconds of its time; half of that is left for the way to Facebook. */
const LIMIT_MS = SECOND

/** Compares this machine's clock with the database's, at the middle of the question's way. */
export async function checkClock(
  { database }: Ground,
  clock: Pick<Clock, 'now'>,
  texts: CliTexts['doctor'],
  locale: Locale,
): Promise<Finding> {
  const askedAt = clock.now()
  const serverTime = await readServerTime(database.db)
  const answeredAt = clock.now()
  const middle = plus(askedAt, msBetween(askedAt, answeredAt) / 2)
  const offsetMs = Math.round(Math.abs(msBetween(serverTime ?? middle, middle)))
  if (offsetMs <= LIMIT_MS) return { state: 'ok', detail: fill(texts.clock, { offsetMs }, locale) }
  return { state: 'fail', detail: fill(texts.clockOff, { offsetMs, limitMs: LIMIT_MS }, locale) }
}
