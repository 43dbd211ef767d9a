import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import { Secret } from '../kernel/secret.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import { type Actor, authorize } from './access.ts'
import { appendAudit } from './audit-store.ts'
import {
  dropCalendarLink,
  findCalendarLink,
  findCalendarReader,
  saveCalendarLink,
} from './calendar-link-store.ts'
import { spendTry } from './limit-tries.ts'
import { actorOfPerson, ownPersonId } from './person.ts'
import { hashToken } from './token-hash.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
}

/** Tells since when one's own calendar link works; null when there is none. */
export const getCalendarLink =
  ({ db }: Pick<Deps, 'db'>) =>
  async (actor: Actor): Promise<Date | null> => {
    authorize(actor, 'self.manage')
    return findCalendarLink(db, ownPersonId(actor))
  }

/** Makes one's own calendar link; the one before is dead from that moment. Its token is in this answer alone. */
export const makeCalendarLink =
  ({ db, clock, ids }: Deps) =>
  async (actor: Actor): Promise<Secret> => {
    authorize(actor, 'self.manage')
    const personId = ownPersonId(actor)
    const token = ids.newToken()
    const createdAt = clock.now()
    await db.transaction().execute(async trx => {
      await saveCalendarLink(trx, { personId, tokenHash: hashToken(token), createdAt })
      const subject = { kind: 'person', id: personId }
      await appendAudit(trx, { actor, action: 'person.calendar-link-made', subject }, createdAt)
    })
    return new Secret(token)
  }

/** Makes one's own calendar link worthless. Idempotent. */
export const removeCalendarLink =
  ({ db, clock }: Omit<Deps, 'ids'>) =>
  async (actor: Actor): Promise<void> => {
    authorize(actor, 'self.manage')
    const personId = ownPersonId(actor)
    await db.transaction().execute(async trx => {
      if (!(await dropCalendarLink(trx, personId))) return
      const subject = { kind: 'person', id: personId }
      await appendAudit(trx, { actor, action: 'person.calendar-link-removed', subject }, clock.now())
    })
  }

/**
 * Tells whose calendar link this is. The role is today's.
 * @throws {NOT_FOUND} when there is none such, or its person may no longer sign in
 * @throws {TOO_MANY_TRIES} when the address tried too many of those
 */
export const recogniseCalendarLink =
  (deps: Omit<Deps, 'ids'>) =>
  async (token: string, address: string): Promise<Actor> => {
    const reader = await findCalendarReader(deps.db, hashToken(token))
    if (reader !== undefined) return actorOfPerson(reader)
    await spendTry(deps, { 'key-address': address })
    throw new AppError('NOT_FOUND')
  }
