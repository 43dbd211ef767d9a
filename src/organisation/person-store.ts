import { type ExpressionBuilder, type Kysely, sql, type Transaction } from 'kysely'
import { isUniqueViolation } from '../database/errors.ts'
import type { Schema } from '../database/schema.ts'
import { AppError } from '../kernel/errors.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { Role } from './access.ts'
import type { Person } from './person.ts'

/** What signing in needs to know besides the person. */
export interface PersonRow extends Person {
  readonly passwordHash: string | null
  readonly totpSecretSealed: string | null
  readonly totpConfirmedAt: Date | null
}

const people = (db: Kysely<Schema>) =>
  db
    .selectFrom('people')
    .select(['id', 'email', 'name', 'role', 'disabledAt', 'createdAt'])
    .select(['passwordHash', 'totpSecretSealed', 'totpConfirmedAt'])
    .select(eb => [
      isSet(eb, 'passwordHash').as('hasPassword'),
      isSet(eb, 'totpConfirmedAt').as('hasSecondFactor'),
    ])

const isSet = (eb: ExpressionBuilder<Schema, 'people'>, column: 'passwordHash' | 'totpConfirmedAt') =>
  eb(column, 'is not', null).$castTo<boolean>()

/** Reads one person. */
export const findPerson = (db: Kysely<Schema>, id: PersonId): Promise<PersonRow | undefined> =>
  people(db).where('id', '=', id).executeTakeFirst()

/** Reads the person with this (normalised) address. */
export const findPersonByEmail = (db: Kysely<Schema>, email: string): Promise<PersonRow | undefined> =>
  people(db).where('email', '=', email).executeTakeFirst()

/** Tells whether there is anybody. */
export async function isAnybodyThere(db: Kysely<Schema>): Promise<boolean> {
  return (await db.selectFrom('people').select('id').limit(1).executeTakeFirst()) !== undefined
}

/** Reads people by name, after the one a list stopped at. */
export function peopleByName(
  db: Kysely<Schema>,
  limit: number,
  after?: { name: string; id: string },
): Promise<PersonRow[]> {
  let query = people(db)
  if (after !== undefined) query = query.where(sql<boolean>`(name, id) > (${after.name}, ${after.id})`)
  return query.orderBy('name').orderBy('id').limit(limit).execute()
}

interface NewPerson {
  readonly id: PersonId
  readonly email: string
  readonly name: string
  readonly role: Role
  readonly createdAt: Date
}

/** Adds a person. @throws {EMAIL_TAKEN} */
export async function insertPerson(trx: Transaction<Schema>, person: NewPerson): Promise<void> {
  try {
    await trx.insertInto('people').values(person).execute()
  } catch (cause) {
    throw isUniqueViolation(cause, 'people_email_key') ? new AppError('EMAIL_TAKEN', { cause }) : cause
  }
}

interface PersonChange {
  readonly name?: string
  readonly role?: Role
  readonly disabledAt?: Date | null
  readonly passwordHash?: string
  readonly totpSecretSealed?: string | null
  readonly totpConfirmedAt?: Date | null
  readonly totpUsedPeriod?: null
}

/** Changes what is given. */
export async function updatePerson(db: Kysely<Schema>, id: PersonId, change: PersonChange): Promise<void> {
  await db.updateTable('people').set(change).where('id', '=', id).execute()
}

/** Notes that the code of a period was used; tells whether neither it nor a newer one was before. */
export async function saveCodeUsed(db: Kysely<Schema>, id: PersonId, period: number): Promise<boolean> {
  const used = await db
    .updateTable('people')
    .set({ totpUsedPeriod: period })
    .where('id', '=', id)
    .where(eb => eb.or([eb('totpUsedPeriod', 'is', null), eb('totpUsedPeriod', '<', period)]))
    .returning('id')
    .executeTakeFirst()
  return used !== undefined
}

/** Reads who can still act as an admin, and keeps that from changing until the transaction ends. */
export async function lockActiveAdmins(trx: Transaction<Schema>): Promise<readonly PersonId[]> {
  const admins = await trx
    .selectFrom('people')
    .select('id')
    .where('role', '=', 'admin')
    .where('disabledAt', 'is', null)
    .orderBy('id')
    .forUpdate()
    .execute()
  return admins.map(({ id }) => id)
}
