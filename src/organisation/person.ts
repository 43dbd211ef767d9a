import { AppError, type FieldError } from '../kernel/errors.ts'
import { type PersonId, personId } from '../kernel/ids.ts'
import { cleanLine } from '../kernel/text.ts'
import { DAY, HOUR, MINUTE, msBetween } from '../kernel/time.ts'
import type { Actor, Role } from './access.ts'

/** Somebody who may sign in. Nothing else is kept about them. */
export interface Person {
  readonly id: PersonId
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly hasPassword: boolean
  readonly hasSecondFactor: boolean
  readonly disabledAt: Date | null
  readonly createdAt: Date
}

/** How long a sign-in link works that an admin made. */
export const LINK_LIFE_MS = 24 * HOUR

/** A session ends after this long without a request. */
export const SESSION_IDLE_MS = 14 * DAY
/** A session ends this long after signing in, whatever happens. */
export const SESSION_LIFE_MS = 90 * DAY
/** `lastSeenAt` is written at most this often. */
export const SEEN_EVERY_MS = MINUTE

const NAME_LIMIT = 100
// RFC 5321, 4.5.3.1.3: a path is 256 octets with its angle brackets.
const EMAIL_LIMIT = 254
const PASSWORD_LEAST = 12
const PASSWORD_MOST = 200
const DIFFERENT_CHARACTERS_LEAST = 5

/** Writes an address the one way it is stored and compared. */
export const normaliseEmail = (email: string): string => cleanLine(email).toLowerCase()

/** Tells whether a (normalised) text may be an address. */
export const isEmail = (email: string): boolean =>
  /^[^\s@]+@[^\s@]+$/.test(email) && email.length <= EMAIL_LIMIT

/** Checks and tidies what was typed about a person. @throws {INVALID_INPUT} naming every wrong field */
export function checkPerson(typed: { email: string; name: string }): { email: string; name: string } {
  const email = normaliseEmail(typed.email)
  const name = cleanLine(typed.name)
  const fields: FieldError[] = []
  if (!isEmail(email)) fields.push({ path: 'email', code: 'WRONG_FORMAT' })
  if (name === '') fields.push({ path: 'name', code: 'REQUIRED' })
  if (name.length > NAME_LIMIT)
    fields.push({ path: 'name', code: 'TOO_LONG', values: { maximum: NAME_LIMIT } })
  if (fields.length > 0) throw new AppError('INVALID_INPUT', { fields })
  return { email, name }
}

/**
 * Checks a new password: length before everything, and neither one key held down nor the person's own address.
 * @see NIST SP 800-63B-4, 3.1.1.2: length, no composition rules, no expected words
 * @throws {PASSWORD_TOO_WEAK}
 */
export function checkPassword(password: string, email: string): void {
  const [ownName = email] = email.split('@')
  const isWeak =
    password.length < PASSWORD_LEAST ||
    password.length > PASSWORD_MOST ||
    new Set(password).size < DIFFERENT_CHARACTERS_LEAST ||
    password.toLowerCase() === email ||
    (ownName.length >= PASSWORD_LEAST / 2 && password.toLowerCase().startsWith(ownName))
  if (isWeak)
    throw new AppError('PASSWORD_TOO_WEAK', { fields: [{ path: 'password', code: 'PASSWORD_TOO_WEAK' }] })
}

/** Gives the id of the person who acts. @throws {PERSON_NEEDED} when it is a key or the program */
export function ownPersonId(actor: Actor): PersonId {
  if (actor.kind !== 'person') throw new AppError('PERSON_NEEDED')
  return personId(actor.id)
}

/** Makes the actor that a signed-in person is. */
export const actorOfPerson = (person: Pick<Person, 'id' | 'name' | 'role'>): Actor => ({
  kind: 'person',
  id: person.id,
  name: person.name,
  role: person.role,
})

interface SessionDates {
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

/** Tells whether a session still counts. */
export const isAlive = (session: SessionDates, now: Date): boolean =>
  session.endedAt === null && session.expiresAt > now && msBetween(session.lastSeenAt, now) < SESSION_IDLE_MS
