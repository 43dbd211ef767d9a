import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { PageId } from '../kernel/ids.ts'
import type { Clock } from '../ports/clock.ts'
import { type PageReach, tokenStateAt } from './page.ts'
import { findPage, findParkedApp, type PageRow } from './page-store.ts'
import type { Seal } from './seal.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly seal: Seal
}

/**
 * Tells whether the network may be called for a Page now, and gives its token if so. For the program's own work:
 * nobody's role is asked.
 * @throws {PAGE_NOT_FOUND}
 * @throws {SECRET_UNREADABLE} when SECRET_KEY is not the one the token was sealed under
 */
export const openPage =
  (deps: Deps) =>
  async (id: PageId): Promise<PageReach> => {
    const [row, app] = await Promise.all([findPage(deps.db, id), findParkedApp(deps.db)])
    if (row === undefined) throw new AppError('PAGE_NOT_FOUND')
    const now = deps.clock.now()
    if (tokenStateAt(row, now) === 'needs-reconnect')
      return { reach: 'needs-reconnect', problem: row.tokenProblem ?? 'token-expired' }
    const park = longestPark(row, app, now)
    if (park !== null) return { reach: 'parked', ...park }
    const token = deps.seal.open('page-token', row.facebookPageId, row.tokenSealed)
    const access = { networkPageId: row.facebookPageId, token }
    return { reach: 'open', page: { id: row.id, access, tokenSealed: row.tokenSealed } }
  }

interface Park {
  readonly until: Date
  readonly problem: string
}

/** Chooses the later end of the Page's own park and the app's; null when both are over. */
export function longestPark(
  page: Pick<PageRow, 'parkedUntil' | 'parkProblem'>,
  app: Park | undefined,
  now: Date,
): Park | null {
  const own = page.parkedUntil && { until: page.parkedUntil, problem: page.parkProblem ?? 'rate-limit-page' }
  return [own, app].reduce<Park | null>((longest, park) => {
    if (!park || park.until <= now) return longest
    return longest === null || park.until > longest.until ? park : longest
  }, null)
}
