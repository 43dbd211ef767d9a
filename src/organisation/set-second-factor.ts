import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { Secret } from '../kernel/secret.ts'
import type { Clock } from '../ports/clock.ts'
import type { SecondFactor } from '../ports/second-factor.ts'
import { type Actor, authorize } from './access.ts'
import { appendAudit } from './audit-store.ts'
import { useCode } from './check-second-factor.ts'
import { forgive, spendTry } from './limit-tries.ts'
import { ownPersonId } from './person.ts'
import { findPerson, type PersonRow, updatePerson } from './person-store.ts'
import type { Seal } from './seal.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly seal: Seal
  readonly secondFactor: SecondFactor
}

/**
 * Makes a new secret for one's own second factor; it counts only once a code of it was confirmed.
 * Gives the `otpauth://` address for the app. @throws {SECOND_FACTOR_SET} when one is in use: remove it first
 */
export const beginSecondFactor =
  (deps: Deps) =>
  async (actor: Actor): Promise<Secret> => {
    const person = await self(deps, actor)
    if (person.hasSecondFactor) throw new AppError('SECOND_FACTOR_SET')
    const secret = deps.secondFactor.newSecret()
    const totpSecretSealed = deps.seal.close('second-factor', person.id, secret)
    await updatePerson(deps.db, person.id, { totpSecretSealed, totpUsedPeriod: null })
    return deps.secondFactor.address(secret, person.email)
  }

/** Turns one's second factor on. @throws {SIGN_IN_FAILED} when the code is wrong or nothing was begun */
export const confirmSecondFactor =
  (deps: Deps) =>
  async (actor: Actor, code: string): Promise<void> => {
    const person = await self(deps, actor)
    await prove(deps, person, code)
    await save(deps, actor, person, { totpConfirmedAt: deps.clock.now() }, 'person.second-factor-set')
  }

/** Turns one's second factor off. @throws {SIGN_IN_FAILED} when the code is wrong or there is none */
export const removeSecondFactor =
  (deps: Deps) =>
  async (actor: Actor, code: string): Promise<void> => {
    const person = await self(deps, actor)
    await prove(deps, person, code)
    const gone = { totpSecretSealed: null, totpConfirmedAt: null }
    await save(deps, actor, person, gone, 'person.second-factor-removed')
  }

async function self(deps: Deps, actor: Actor): Promise<PersonRow> {
  authorize(actor, 'self.manage')
  const person = await findPerson(deps.db, ownPersonId(actor))
  if (person === undefined) throw new AppError('NOT_FOUND')
  return person
}

/** Also here codes can be tried, by whoever sits at a browser left open. */
async function prove(deps: Deps, person: PersonRow, code: string): Promise<void> {
  const tried = { 'sign-in-name': person.email }
  await spendTry(deps, tried)
  await useCode(deps, person, code)
  await forgive(deps, tried)
}

const save = (
  deps: Deps,
  actor: Actor,
  person: PersonRow,
  change: { totpSecretSealed?: null; totpConfirmedAt: Date | null },
  action: string,
): Promise<void> =>
  deps.db.transaction().execute(async trx => {
    await updatePerson(trx, person.id, change)
    await appendAudit(trx, { actor, action, subject: { kind: 'person', id: person.id } }, deps.clock.now())
  })
