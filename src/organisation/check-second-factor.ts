import { AppError } from '../kernel/errors.ts'
import type { Clock } from '../ports/clock.ts'
import type { SecondFactor } from '../ports/second-factor.ts'
import type { PersonRow } from './person-store.ts'
import type { Seal } from './seal.ts'

interface Deps {
  readonly clock: Clock
  readonly seal: Seal
  readonly secondFactor: SecondFactor
}

/**
 * Checks the code of a person who set up a second factor; lets everybody else pass.
 * @throws {SECOND_FACTOR_NEEDED} when none was typed
 * @throws {SIGN_IN_FAILED} when it is wrong
 */
export function checkSecondFactor(deps: Deps, person: PersonRow, code: string | undefined): void {
  if (person.totpConfirmedAt === null || person.totpSecretSealed === null) return
  if (code === undefined || code === '') throw new AppError('SECOND_FACTOR_NEEDED')
  if (!isRightCode(deps, person.id, person.totpSecretSealed, code)) throw new AppError('SIGN_IN_FAILED')
}

/** Tells whether a code, with or without spaces, belongs to the sealed secret now. */
export function isRightCode(deps: Deps, personId: string, sealed: string, code: string): boolean {
  const secret = deps.seal.open('second-factor', personId, sealed)
  return deps.secondFactor.verify(code.replace(/\s/g, ''), secret, deps.clock.now())
}
