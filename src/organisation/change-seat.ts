import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import { cleanLine, truncate } from '../kernel/text.ts'
import type { Clock } from '../ports/clock.ts'
import { appendAudit } from './audit-store.ts'
import { doerOfSeat, HOLDER_NAME_LIMIT, type Seat } from './branch-link.ts'
import { findLiveLink, saveHolder } from './branch-link-store.ts'
import { isEmail, normaliseEmail } from './person.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
}

/** What a holder told about themselves; both may be empty. */
export interface Holder {
  readonly holderName: string
  readonly holderEmail: string
}

/** Reads what the holder told about themselves. @throws {BRANCH_LINK_DEAD} when the link ended meanwhile */
export const getHolder =
  ({ db }: Pick<Deps, 'db'>) =>
  async (seat: Seat): Promise<Holder> => {
    const link = await findLiveLink(db, seat.linkId)
    if (link === undefined) throw deadLink(seat)
    return { holderName: link.holderName ?? '', holderEmail: link.holderEmail ?? '' }
  }

/**
 * Notes what the holder wants to be called, and where answers are written to; neither is in the audit.
 * @throws {INVALID_INPUT} at `holderEmail` when it is no address
 * @throws {BRANCH_LINK_DEAD} when the link ended meanwhile
 */
export const changeHolder =
  ({ db, clock }: Deps) =>
  async (seat: Seat, wanted: Holder): Promise<void> => {
    const holderName = truncate(cleanLine(wanted.holderName), HOLDER_NAME_LIMIT) || null
    const holderEmail = normaliseEmail(wanted.holderEmail) || null
    if (holderEmail !== null && !isEmail(holderEmail))
      throw new AppError('INVALID_INPUT', { fields: [{ path: 'holderEmail', code: 'WRONG_FORMAT' }] })
    await db.transaction().execute(async trx => {
      if (!(await saveHolder(trx, seat.linkId, { holderName, holderEmail }))) throw deadLink(seat)
      const subject = { kind: 'unit', id: seat.unitId }
      await appendAudit(trx, { actor: doerOfSeat(seat), action: 'unit.holder-changed', subject }, clock.now())
    })
  }

const deadLink = ({ unitName }: Seat) => new AppError('BRANCH_LINK_DEAD', { values: { branch: unitName } })
