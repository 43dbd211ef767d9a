import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { Clock } from '../ports/clock.ts'
import type { Passwords } from '../ports/passwords.ts'
import { type Actor, authorize } from './access.ts'
import { appendAudit } from './audit-store.ts'
import { forgive, spendTry } from './limit-tries.ts'
import { checkPassword, ownPersonId } from './person.ts'
import { findPerson, type PersonRow, updatePerson } from './person-store.ts'
import { endSessions } from './session-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly passwords: Passwords
}

interface Change {
  /** The present password; not needed by somebody who has none yet. */
  readonly current?: string
  readonly next: string
  /** The session that stays. */
  readonly sessionId: string
}

/**
 * Sets one's own password and ends all other sessions.
 * @throws {SIGN_IN_FAILED} when the present password is wrong
 * @throws {PASSWORD_TOO_WEAK} {TOO_MANY_TRIES}
 */
export const changePassword =
  (deps: Deps) =>
  async (actor: Actor, change: Change): Promise<void> => {
    authorize(actor, 'self.manage')
    const id = ownPersonId(actor)
    const person = await findPerson(deps.db, id)
    if (person === undefined) throw new AppError('NOT_FOUND')
    await checkCurrent(deps, person, change.current)
    const next = change.next.normalize('NFC')
    checkPassword(next, person.email)
    const passwordHash = await deps.passwords.hash(next)
    await deps.db.transaction().execute(async trx => {
      const now = deps.clock.now()
      await updatePerson(trx, id, { passwordHash })
      await endSessions(trx, { personId: id, except: change.sessionId }, now)
      const subject = { kind: 'person', id }
      await appendAudit(trx, { actor, action: 'person.password-changed', subject }, now)
    })
  }

async function checkCurrent(deps: Deps, person: PersonRow, current = ''): Promise<void> {
  if (person.passwordHash === null) return
  const tried = { 'sign-in-name': person.email }
  await spendTry(deps, tried)
  const isRight = await deps.passwords.verify(current.normalize('NFC'), person.passwordHash)
  if (!isRight) throw new AppError('SIGN_IN_FAILED')
  await forgive(deps, tried)
}
