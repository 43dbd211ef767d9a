import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { Clock } from '../ports/clock.ts'
import { type Actor, authorize, type Role } from './access.ts'
import { appendAudit } from './audit-store.ts'
import { dropCalendarLink } from './calendar-link-store.ts'
import { checkPerson } from './person.ts'
import { findPerson, lockActiveAdmins, updatePerson } from './person-store.ts'
import { endSessions } from './session-store.ts'
import { dropLinks } from './sign-in-link-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
}

interface Change {
  readonly name?: string
  readonly role?: Role
  readonly isDisabled?: boolean
}

/**
 * Changes a person's name or role, or shuts them out: a disabled person's sessions and links end at once.
 * @throws {NOT_FOUND}
 * @throws {LAST_ADMIN} when nobody would be left who can manage people
 */
export const changePerson =
  (deps: Deps) =>
  async (actor: Actor, id: PersonId, change: Change): Promise<void> => {
    authorize(actor, 'people.manage')
    const now = deps.clock.now()
    await deps.db.transaction().execute(async trx => {
      const admins = await lockActiveAdmins(trx)
      const person = await findPerson(trx, id)
      if (person === undefined) throw new AppError('NOT_FOUND')
      const after = { ...person, ...withoutGaps(change) }
      const name = checkPerson(after).name
      const isLastAdmin = admins.length === 1 && admins[0] === id
      if (isLastAdmin && losesAdmin(after, change)) throw new AppError('LAST_ADMIN')
      const disabledAt = change.isDisabled === undefined ? person.disabledAt : change.isDisabled ? now : null
      await updatePerson(trx, id, { name, role: after.role, disabledAt })
      if (disabledAt !== null) await shutOut(trx, id, now)
      const facts = { role: after.role, isDisabled: disabledAt !== null }
      await appendAudit(trx, { actor, action: 'person.changed', subject: { kind: 'person', id }, facts }, now)
    })
  }

const withoutGaps = ({ name, role }: Change) => ({
  ...(name !== undefined && { name }),
  ...(role !== undefined && { role }),
})

const losesAdmin = (after: { role: Role }, change: Change): boolean =>
  after.role !== 'admin' || change.isDisabled === true

async function shutOut(trx: Transaction<Schema>, id: PersonId, now: Date): Promise<void> {
  await endSessions(trx, { personId: id }, now)
  await dropLinks(trx, id)
  await dropCalendarLink(trx, id)
}
