import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { Role } from './access.ts'

interface CalendarLink {
  readonly personId: PersonId
  readonly tokenHash: string
  readonly createdAt: Date
}

/** Writes a person's link down; the one before is worthless from then on. */
export async function saveCalendarLink(trx: Transaction<Schema>, link: CalendarLink): Promise<void> {
  const { tokenHash, createdAt } = link
  await trx
    .insertInto('calendarLinks')
    .values(link)
    .onConflict(known => known.column('personId').doUpdateSet({ tokenHash, createdAt }))
    .execute()
}

/** Makes a person's link worthless; tells whether there was one. */
export async function dropCalendarLink(trx: Transaction<Schema>, personId: PersonId): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('calendarLinks')
    .where('personId', '=', personId)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0n
}

/** Tells since when a person has a link. */
export async function findCalendarLink(db: Kysely<Schema>, personId: PersonId): Promise<Date | null> {
  const link = await db
    .selectFrom('calendarLinks')
    .select('createdAt')
    .where('personId', '=', personId)
    .executeTakeFirst()
  return link?.createdAt ?? null
}

/** Reads whose link this is, unless that person may no longer sign in. */
export const findCalendarReader = (
  db: Kysely<Schema>,
  tokenHash: string,
): Promise<{ id: PersonId; name: string; role: Role } | undefined> =>
  db
    .selectFrom('calendarLinks')
    .innerJoin('people', 'people.id', 'calendarLinks.personId')
    .select(['people.id', 'people.name', 'people.role'])
    .where('calendarLinks.tokenHash', '=', tokenHash)
    .where('people.disabledAt', 'is', null)
    .executeTakeFirst()
