import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { SecondFactor } from '../ports/second-factor.ts'
import { checkSecondFactor } from './check-second-factor.ts'
import { forgive, spendTry } from './limit-tries.ts'
import { findPerson, type PersonRow } from './person-store.ts'
import type { Seal } from './seal.ts'
import { findLink, useLinkUp } from './sign-in-link-store.ts'
import { type SignedIn, startSession, type Visit } from './start-session.ts'
import { hashToken } from './token-hash.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  readonly seal: Seal
  readonly secondFactor: SecondFactor
}

/**
 * Signs in by a one-time link and uses it up. A missing or wrong code of the second factor leaves the link good.
 * @throws {SIGN_IN_LINK_DEAD} when it was used, has expired, or its person may not sign in
 * @throws {TOO_MANY_TRIES} when this address tried too many unknown links
 * @throws {SECOND_FACTOR_NEEDED} {SIGN_IN_FAILED}
 */
export const signInByLink =
  (deps: Deps) =>
  async (token: string, visit: Visit): Promise<SignedIn> => {
    const tokenHash = hashToken(token)
    const person = await personOfLink(deps, tokenHash, visit)
    await proveSecondFactor(deps, person, visit)
    return deps.db.transaction().execute(async trx => {
      if (!(await useLinkUp(trx, tokenHash, deps.clock.now()))) throw new AppError('SIGN_IN_LINK_DEAD')
      return startSession(deps, trx, person, visit, 'link')
    })
  }

/** Tells whose link it is, used up or not: who is signed in already needs no second session. */
export const ownerOfLink =
  (deps: Pick<Deps, 'db'>) =>
  async (token: string): Promise<PersonId | null> =>
    (await findLink(deps.db, hashToken(token)))?.personId ?? null

async function personOfLink(deps: Deps, tokenHash: string, visit: Visit): Promise<PersonRow> {
  const link = await findLink(deps.db, tokenHash)
  if (link === undefined) await spendTry(deps, { 'key-address': visit.address })
  const isGood = link !== undefined && link.usedAt === null && link.expiresAt > deps.clock.now()
  const person = isGood ? await findPerson(deps.db, link.personId) : undefined
  if (person === undefined || person.disabledAt !== null) throw new AppError('SIGN_IN_LINK_DEAD')
  return person
}

/** Somebody who found a link in a mailbox must not be able to try all codes. */
async function proveSecondFactor(deps: Deps, person: PersonRow, visit: Visit): Promise<void> {
  if (!person.hasSecondFactor || visit.code === undefined) return checkSecondFactor(deps, person, visit.code)
  const tried = { 'sign-in-name': person.email, 'sign-in-address': visit.address }
  await spendTry(deps, tried)
  await checkSecondFactor(deps, person, visit.code)
  await forgive(deps, tried)
}
