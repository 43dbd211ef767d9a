import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError, hasCode } from '../kernel/errors.ts'
import type { Clock, Ids } from '../ports/clock.ts'
import type { Passwords } from '../ports/passwords.ts'
import type { SecondFactor } from '../ports/second-factor.ts'
import { checkSecondFactor } from './check-second-factor.ts'
import { forgive, spendTry } from './limit-tries.ts'
import { normaliseEmail } from './person.ts'
import { findPersonByEmail, type PersonRow } from './person-store.ts'
import type { Seal } from './seal.ts'
import { type SignedIn, startSession, type Visit } from './start-session.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly ids: Ids
  readonly seal: Seal
  readonly passwords: Passwords
  readonly secondFactor: SecondFactor
}

/**
 * Signs in by e-mail and password. An unknown name and a wrong password look and last the same.
 * @throws {SIGN_IN_FAILED} when anything is wrong
 * @throws {SECOND_FACTOR_NEEDED} when the password is right and the code is missing
 * @throws {TOO_MANY_TRIES} when this name or this address failed too often within the hour, even if right now
 */
export const signInByPassword =
  (deps: Deps) =>
  async (typed: { email: string; password: string }, visit: Visit): Promise<SignedIn> => {
    const email = normaliseEmail(typed.email)
    const tried = { 'sign-in-name': email, 'sign-in-address': visit.address }
    await spendTry(deps, tried)
    const person = await prove(deps, email, typed.password, visit.code).catch(async (error: unknown) => {
      // The password was right: this was a step, not a failure.
      if (hasCode(error, 'SECOND_FACTOR_NEEDED')) await forgive(deps, tried)
      throw error
    })
    await forgive(deps, tried)
    return deps.db.transaction().execute(trx => startSession(deps, trx, person, visit, 'password'))
  }

async function prove(
  deps: Deps,
  email: string,
  password: string,
  code: string | undefined,
): Promise<PersonRow> {
  const person = await findPersonByEmail(deps.db, email)
  const isRight = await deps.passwords.verify(password.normalize('NFC'), person?.passwordHash ?? null)
  if (person === undefined || !isRight || person.disabledAt !== null) throw new AppError('SIGN_IN_FAILED')
  await checkSecondFactor(deps, person, code)
  return person
}
