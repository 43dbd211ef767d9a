import { type Insertable, type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { UnitId } from '../../kernel/ids.ts'

type Db = Kysely<Schema>

/** Who holds a branch's seat, as far as that tells why it is silent. */
export interface FoundSeat {
  readonly isUsed: boolean
  /** When the seat was taken over; null where the link was given out by the office. */
  readonly takenOverAt: Date | null
}

/** Reads the working links of all branches. */
export async function findSeats(db: Db): Promise<ReadonlyMap<UnitId, FoundSeat>> {
  const rows = await db
    .selectFrom('branchLinks as link')
    .select(['link.unitId', sql<boolean>`link.last_used_at is not null`.as('isUsed')])
    .select(
      sql<Date | null>`case when exists (select from branch_links former where former.unit_id = link.unit_id
        and former.end_reason = 'handed-over') then link.created_at end`.as('takenOverAt'),
    )
    .where('link.endedAt', 'is', null)
    .execute()
  return new Map(rows.map(({ unitId, ...seat }) => [unitId, seat]))
}

/** Lists the branches whose seat somebody was invited to take over, and has not yet. */
export async function findOpenHandovers(db: Db, now: Date): Promise<ReadonlySet<UnitId>> {
  const rows = await db
    .selectFrom('handovers')
    .select('unitId')
    .where('usedAt', 'is', null)
    .where('expiresAt', '>', now)
    .execute()
  return new Set(rows.map(({ unitId }) => unitId))
}

/** Lists the units with a tracked Page whose token is dead. */
export async function findDeadTokens(db: Db): Promise<ReadonlySet<UnitId>> {
  const rows = await db
    .selectFrom('pages')
    .select('unitId')
    .where('purpose', '=', 'track')
    .where('tokenState', '=', 'needs-reconnect')
    .execute()
  return new Set(rows.flatMap(({ unitId }) => unitId ?? []))
}

/** That somebody was in touch with a branch. */
export type Contact = Selectable<Schema['contacts']>

/** Lists who was in touch with a branch, the newest first. */
export const findContacts = (db: Db, unitId: UnitId, limit: number): Promise<Contact[]> =>
  db
    .selectFrom('contacts')
    .selectAll()
    .where('unitId', '=', unitId)
    .orderBy('notedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
    .execute()

/** Reads for each branch when somebody was in touch with it last. */
export async function findLastContacts(db: Db): Promise<ReadonlyMap<UnitId, Date>> {
  const rows = await db
    .selectFrom('contacts')
    .select(['unitId', eb => eb.fn.max('notedAt').as('at')])
    .groupBy('unitId')
    .execute()
  return new Map(rows.map(({ unitId, at }) => [unitId, at]))
}

/** Adds a contact; one that is there already stays as it is. Tells whether it is new. */
export async function insertContact(
  trx: Transaction<Schema>,
  row: Insertable<Schema['contacts']>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('contacts')
    .values(row)
    .onConflict(known => known.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}
