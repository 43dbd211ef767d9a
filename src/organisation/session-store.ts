import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PersonId } from '../kernel/ids.ts'
import { plus } from '../kernel/time.ts'
import { SESSION_IDLE_MS } from './person.ts'

export interface Session {
  readonly id: string
  readonly personId: PersonId
  /** What the browser calls itself. */
  readonly device: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly endedAt: Date | null
}

const COLUMNS = ['id', 'personId', 'device', 'createdAt', 'lastSeenAt', 'expiresAt', 'endedAt'] as const

/** Adds a session. */
export async function insertSession(
  trx: Transaction<Schema>,
  session: Session & { readonly tokenHash: string },
): Promise<void> {
  await trx.insertInto('sessions').values(session).execute()
}

/** Reads the session of a token with its person, unless the person is disabled. */
export const findSession = (db: Kysely<Schema>, tokenHash: string) =>
  db
    .selectFrom('sessions')
    .innerJoin('people', 'people.id', 'sessions.personId')
    .select(COLUMNS.map(column => `sessions.${column}` as const))
    .select(['people.name', 'people.role'])
    .where('sessions.tokenHash', '=', tokenHash)
    .where('people.disabledAt', 'is', null)
    .executeTakeFirst()

/** Reads a person's living sessions, the one last seen first. */
export const livingSessions = (db: Kysely<Schema>, personId: PersonId, now: Date): Promise<Session[]> =>
  db
    .selectFrom('sessions')
    .select(COLUMNS)
    .where('personId', '=', personId)
    .where('endedAt', 'is', null)
    .where('expiresAt', '>', now)
    .where('lastSeenAt', '>', plus(now, -SESSION_IDLE_MS))
    .orderBy('lastSeenAt', 'desc')
    .execute()

/** Notes that a session was used. */
export async function saveSeen(db: Kysely<Schema>, id: string, now: Date): Promise<void> {
  await db.updateTable('sessions').set({ lastSeenAt: now }).where('id', '=', id).execute()
}

interface Ending {
  readonly personId: PersonId
  /** Only this one; all when absent. */
  readonly only?: string
  /** All but this one. */
  readonly except?: string
}

/** Ends sessions of one person; tells how many. */
export async function endSessions(db: Kysely<Schema>, ending: Ending, now: Date): Promise<number> {
  let query = db
    .updateTable('sessions')
    .set({ endedAt: now })
    .where('personId', '=', ending.personId)
    .where('endedAt', 'is', null)
  if (ending.only !== undefined) query = query.where('id', '=', ending.only)
  if (ending.except !== undefined) query = query.where('id', '!=', ending.except)
  const { numUpdatedRows } = await query.executeTakeFirstOrThrow()
  return Number(numUpdatedRows)
}

/** Forgets sessions that ended before the instant. */
export async function dropOldSessions(db: Kysely<Schema>, before: Date): Promise<void> {
  await db
    .deleteFrom('sessions')
    .where(eb => eb.or([eb('expiresAt', '<', before), eb('endedAt', '<', before)]))
    .execute()
}
