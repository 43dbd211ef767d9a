import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { cutPage, decodeCursor, type Listed } from '../kernel/cursor.ts'
import { AppError } from '../kernel/errors.ts'
import type { PersonId } from '../kernel/ids.ts'
import { type Actor, authorize } from './access.ts'
import { ownPersonId, type Person } from './person.ts'
import { findPerson, isAnybodyThere, type PersonRow, peopleByName } from './person-store.ts'

interface Deps {
  readonly db: Kysely<Schema>
}

/** Lists people by name. */
export const listPeople =
  (deps: Deps) =>
  async (actor: Actor, wanted: { limit: number; cursor?: string }): Promise<Listed<Person>> => {
    authorize(actor, 'people.manage')
    const [name = '', id = ''] = wanted.cursor === undefined ? [] : decodeCursor(wanted.cursor, 2)
    const rows = await peopleByName(deps.db, wanted.limit + 1, id === '' ? undefined : { name, id })
    return cutPage(rows, wanted.limit, shown, row => [row.name, row.id])
  }

/** Tells whether anybody may sign in at all: a fresh installation says how to make its first admin. Asks for no role. */
export const hasPeople = (deps: Deps) => (): Promise<boolean> => isAnybodyThere(deps.db)

/** Shows who acts. @throws {PERSON_NEEDED} when it is a key or the program */
export const getOwnPerson =
  (deps: Deps) =>
  async (actor: Actor): Promise<Person> => {
    authorize(actor, 'self.manage')
    return read(deps, ownPersonId(actor))
  }

async function read(deps: Deps, id: PersonId): Promise<Person> {
  const row = await findPerson(deps.db, id)
  if (row === undefined) throw new AppError('NOT_FOUND')
  return shown(row)
}

const shown = ({
  passwordHash: _,
  totpSecretSealed: __,
  totpConfirmedAt: ___,
  ...person
}: PersonRow): Person => person
