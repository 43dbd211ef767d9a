import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { Clock } from '../ports/clock.ts'
import { secondsUntilReset, TRY_LIMITS, type TryKind } from './try-limit.ts'
import { countTry, forgiveTry } from './try-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
  readonly clock: Clock
}

type Counted = Readonly<Partial<Record<TryKind, string>>>

/**
 * Counts a try for each subject; whoever finds that it was right forgives it.
 * @throws {TOO_MANY_TRIES} when this one is over a limit, with the seconds until the count begins anew
 */
export async function spendTry({ db, clock }: Deps, subjects: Counted): Promise<void> {
  const now = clock.now()
  for (const [kind, subject] of entriesOf(subjects)) {
    const { count, since } = await countTry(db, kind, subject, now)
    if (count > TRY_LIMITS[kind])
      throw new AppError('TOO_MANY_TRIES', { retryAfterSeconds: secondsUntilReset(since, now) })
  }
}

/** Counts a try with a link nobody made. @throws {TOO_MANY_TRIES} when this address made too many */
export const countUnknownLink =
  (deps: Deps) =>
  (address: string): Promise<void> =>
    spendTry(deps, { 'key-address': address })

/** Counts a request to take something down. @throws {TOO_MANY_TRIES} when this address made too many */
export const countTakedownAsk =
  (deps: Deps) =>
  (address: string): Promise<void> =>
    spendTry(deps, { 'takedown-address': address })

/** Takes back a try that was right. */
export async function forgive({ db }: Deps, subjects: Counted): Promise<void> {
  for (const [kind, subject] of entriesOf(subjects)) await forgiveTry(db, kind, subject)
}

// Addresses first: one that is refused must not use up the tries of a name.
const KINDS: readonly TryKind[] = ['takedown-address', 'key-address', 'sign-in-address', 'sign-in-name']

const entriesOf = (subjects: Counted): (readonly [TryKind, string])[] =>
  KINDS.flatMap(kind => {
    const subject = subjects[kind]
    return subject === undefined ? [] : [[kind, subject] as const]
  })
