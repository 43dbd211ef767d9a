import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { Clock } from '../ports/clock.ts'
import { type Actor, authorize } from './access.ts'
import { appendAudit } from './audit-store.ts'
import { ownPersonId } from './person.ts'
import { endSessions, livingSessions, type Session } from './session-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
}

/** Lists one's own living sessions, the one last seen first. */
export const listSessions =
  (deps: Deps) =>
  async (actor: Actor): Promise<readonly Session[]> => {
    authorize(actor, 'self.manage')
    return livingSessions(deps.db, ownPersonId(actor), deps.clock.now())
  }

/** Ends one of one's own sessions; signing out is ending the present one. @throws {NOT_FOUND} */
export const endSession =
  (deps: Deps) =>
  async (actor: Actor, sessionId: string): Promise<void> => {
    authorize(actor, 'self.manage')
    await deps.db.transaction().execute(async trx => {
      const now = deps.clock.now()
      const personId = ownPersonId(actor)
      if ((await endSessions(trx, { personId, only: sessionId }, now)) === 0) throw new AppError('NOT_FOUND')
      const subject = { kind: 'session', id: sessionId }
      await appendAudit(trx, { actor, action: 'session.ended', subject }, now)
    })
  }
