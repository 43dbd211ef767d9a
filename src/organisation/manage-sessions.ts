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
    const endedCount = await end(deps, actor, { only: sessionId })
    if (endedCount === 0) throw new AppError('NOT_FOUND')
  }

/** Ends all of one's own sessions but the present one; tells how many. */
export const endOtherSessions =
  (deps: Deps) =>
  async (actor: Actor, presentId: string): Promise<number> => {
    authorize(actor, 'self.manage')
    return end(deps, actor, { except: presentId })
  }

const end = (deps: Deps, actor: Actor, which: { only?: string; except?: string }): Promise<number> =>
  deps.db.transaction().execute(async trx => {
    const now = deps.clock.now()
    const endedCount = await endSessions(trx, { personId: ownPersonId(actor), ...which }, now)
    const subject =
      which.only === undefined ? { kind: 'person', id: actor.id } : { kind: 'session', id: which.only }
    if (endedCount > 0)
      await appendAudit(trx, { actor, action: 'session.ended', subject, facts: { endedCount } }, now)
    return endedCount
  })
