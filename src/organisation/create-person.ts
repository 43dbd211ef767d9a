import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import { type PersonId, personId } from '../kernel/ids.ts'
import { Secret } from '../kernel/secret.ts'
import { plus } from '../kernel/time.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import { type Actor, authorize, type Role } from './access.ts'
import { appendAudit } from './audit-store.ts'
import { checkPerson, LINK_LIFE_MS } from './person.ts'
import { findPerson, insertPerson } from './person-store.ts'
import { insertLink } from './sign-in-link-store.ts'
import { hashToken } from './token-hash.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
}

/** A way in that works once; the token is in this answer and nowhere else. */
export interface FreshLink {
  readonly personId: PersonId
  readonly token: Secret
  readonly expiresAt: Date
}

/**
 * Adds a person and makes their first sign-in link.
 * @throws {INVALID_INPUT} naming every wrong field
 * @throws {EMAIL_TAKEN}
 */
export const createPerson =
  (deps: Deps) =>
  async (actor: Actor, typed: { email: string; name: string; role: Role }): Promise<FreshLink> => {
    authorize(actor, 'people.manage')
    const { email, name } = checkPerson(typed)
    const createdAt = deps.clock.now()
    const id = personId(deps.ids.newId())
    return deps.db.transaction().execute(async trx => {
      await insertPerson(trx, { id, email, name, role: typed.role, createdAt })
      const link = await addLink(deps, trx, id)
      const subject = { kind: 'person', id }
      await appendAudit(
        trx,
        { actor, action: 'person.created', subject, facts: { role: typed.role } },
        createdAt,
      )
      return link
    })
  }

/** Makes another sign-in link for a person. @throws {NOT_FOUND} when there is nobody, or nobody who may sign in */
export const makeSignInLink =
  (deps: Deps) =>
  async (actor: Actor, id: PersonId): Promise<FreshLink> => {
    authorize(actor, 'people.manage')
    const person = await findPerson(deps.db, id)
    if (person === undefined || person.disabledAt !== null) throw new AppError('NOT_FOUND')
    return deps.db.transaction().execute(async trx => {
      const link = await addLink(deps, trx, id)
      const subject = { kind: 'person', id }
      await appendAudit(trx, { actor, action: 'person.link-made', subject }, deps.clock.now())
      return link
    })
  }

async function addLink({ clock, ids }: Deps, trx: Transaction<Schema>, id: PersonId): Promise<FreshLink> {
  const createdAt = clock.now()
  const token = ids.newToken()
  const expiresAt = plus(createdAt, LINK_LIFE_MS)
  await insertLink(trx, { tokenHash: hashToken(token), personId: id, createdAt, expiresAt })
  return { personId: id, token: new Secret(token), expiresAt }
}
