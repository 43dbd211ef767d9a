import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { Clock } from '../ports/clock.ts'
import type { SecondFactor } from '../ports/second-factor.ts'
import { type PersonRow, saveCodeUsed } from './person-store.ts'
import type { Seal } from './seal.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
  readonly seal: Seal
  readonly secondFactor: SecondFactor
}

/**
 * Checks the code of a person who set up a second factor; lets everybody else pass.
 * @throws {SECOND_FACTOR_NEEDED} when none was typed
 * @throws {SIGN_IN_FAILED} when it is wrong
 */
export async function checkSecondFactor(
  deps: Deps,
  person: PersonRow,
  code: string | undefined,
): Promise<void> {
  if (person.totpConfirmedAt === null || person.totpSecretSealed === null) return
  if (code === undefined || code === '') throw new AppError('SECOND_FACTOR_NEEDED')
  await useCode(deps, person, code)
}

/**
 * Uses a code up, typed with or without spaces: whoever saw it over a shoulder cannot use it again.
 * @see RFC 6238, 5.2: a code is accepted once
 * @throws {SIGN_IN_FAILED} when it is wrong, or was used before
 */
export async function useCode(deps: Deps, person: PersonRow, code: string): Promise<void> {
  const { id, totpSecretSealed } = person
  if (totpSecretSealed === null) throw new AppError('SIGN_IN_FAILED')
  const secret = deps.seal.open('second-factor', id, totpSecretSealed)
  const period = deps.secondFactor.periodOf(code.replace(/\s/g, ''), secret, deps.clock.now())
  if (period === null || !(await saveCodeUsed(deps.db, id, period))) throw new AppError('SIGN_IN_FAILED')
}
