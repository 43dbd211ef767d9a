import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import { HOUR, plus } from '../kernel/time.ts'
import type { Clock } from '../ports/clock.ts'
import type { Seat } from './branch-link.ts'
import { findSeat, touchBranchLink } from './branch-link-store.ts'
import { spendTry } from './limit-tries.ts'
import { hashToken } from './token-hash.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
}

/** How exactly it is known when a link was last used: a phone asks often. */
const TOUCH_EVERY_MS = HOUR

/**
 * Tells whose link this is.
 * @throws {BRANCH_LINK_DEAD} when it was rotated, revoked or handed over
 * @throws {NOT_FOUND} when nobody made such a link
 * @throws {TOO_MANY_TRIES} when the address tried too many of those
 */
export const openBranchLink =
  (deps: Deps) =>
  async (token: string, address: string): Promise<Seat> => {
    const found = await findSeat(deps.db, hashToken(token))
    if (found === undefined) {
      await spendTry(deps, { 'key-address': address })
      throw new AppError('NOT_FOUND')
    }
    const { endedAt, lastUsedAt, ...seat } = found
    if (endedAt !== null) throw new AppError('BRANCH_LINK_DEAD', { values: { branch: seat.unitName } })
    const now = deps.clock.now()
    if (lastUsedAt === null || plus(lastUsedAt, TOUCH_EVERY_MS) <= now)
      await touchBranchLink(deps.db, seat.linkId, now)
    return seat
  }
