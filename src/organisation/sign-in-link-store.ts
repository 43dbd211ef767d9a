import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PersonId } from '../kernel/ids.ts'

interface SignInLink {
  readonly tokenHash: string
  readonly personId: PersonId
  readonly createdAt: Date
  readonly expiresAt: Date
}

/** Adds a link. */
export async function insertLink(trx: Transaction<Schema>, link: SignInLink): Promise<void> {
  await trx.insertInto('signInLinks').values(link).execute()
}

/** Reads whose link this is, used and expired ones included. */
export const findLink = (
  db: Kysely<Schema>,
  tokenHash: string,
): Promise<(SignInLink & { usedAt: Date | null }) | undefined> =>
  db.selectFrom('signInLinks').selectAll().where('tokenHash', '=', tokenHash).executeTakeFirst()

/** Uses a link up; tells whether this call did it. */
export async function useLinkUp(trx: Transaction<Schema>, tokenHash: string, now: Date): Promise<boolean> {
  const used = await trx
    .updateTable('signInLinks')
    .set({ usedAt: now })
    .where('tokenHash', '=', tokenHash)
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .returning('personId')
    .executeTakeFirst()
  return used !== undefined
}

/** Makes every unused link of a person worthless. */
export async function dropLinks(trx: Transaction<Schema>, personId: PersonId): Promise<void> {
  await trx.deleteFrom('signInLinks').where('personId', '=', personId).where('usedAt', 'is', null).execute()
}

/** Forgets links that ended before the instant. */
export async function dropOldLinks(db: Kysely<Schema>, before: Date): Promise<void> {
  await db.deleteFrom('signInLinks').where('expiresAt', '<', before).execute()
}
