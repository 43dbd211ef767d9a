import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { ReminderId, UnitId } from '../../kernel/ids.ts'

type Db = Kysely<Schema>

/** What was decided about a branch at a step of a month's ladder, and whether it was told. */
export type KeptReminder = Selectable<Schema['reminders']>

/** Keeps what was decided, if nothing was before; tells whether it is new. */
export async function insertReminder(
  trx: Transaction<Schema>,
  row: Pick<KeptReminder, 'id' | 'unitId' | 'month' | 'step' | 'outcome' | 'decidedAt'>,
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('reminders')
    .values({ ...row, toldAt: null, ways: null })
    .onConflict(known => known.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Reads one. */
export const findReminder = (db: Db, id: ReminderId): Promise<KeptReminder | undefined> =>
  db.selectFrom('reminders').selectAll().where('id', '=', id).executeTakeFirst()

/** Lists those of a month that are due and that nobody was told of yet. */
export const findUntold = (db: Db, month: string): Promise<KeptReminder[]> =>
  db
    .selectFrom('reminders')
    .selectAll()
    .where('month', '=', month)
    .where('outcome', '=', 'due')
    .where('toldAt', 'is', null)
    .execute()

/** Notes in how many ways a branch is told. */
export async function saveTold(db: Db, id: ReminderId, ways: number, toldAt: Date): Promise<void> {
  await db
    .updateTable('reminders')
    .set({ ways, toldAt })
    .where('id', '=', id)
    .where('toldAt', 'is', null)
    .execute()
}

/** One way in which a branch was told, and what became of it. */
export interface ReminderWay {
  readonly way: 'push' | 'mail'
  readonly state: 'waiting' | 'sent' | 'dropped' | 'given-up'
}

/** A reminder with the ways it went. */
export type LoggedReminder = KeptReminder & { readonly told: readonly ReminderWay[] }

/** Lists what was decided about a branch, the newest first, with the ways it went. */
export const findRemindersOf = (db: Db, unitId: UnitId, limit: number): Promise<LoggedReminder[]> =>
  db
    .selectFrom('reminders')
    .selectAll('reminders')
    .select(
      sql<readonly ReminderWay[]>`coalesce((
        select json_agg(json_build_object(
          'way', case when t.subscription_id is null then 'mail' else 'push' end, 'state', t.state) order by t.id)
        from branch_tellings t where t.reminder_id = reminders.id), '[]')`.as('told'),
    )
    .where('unitId', '=', unitId)
    .orderBy('decidedAt', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute()

/** Counts for each branch how often it was to be told in a month. */
export async function countDue(db: Db, month: string): Promise<ReadonlyMap<UnitId, number>> {
  const rows = await db
    .selectFrom('reminders')
    .select(['unitId', sql<number>`count(*)::int`.as('count')])
    .where('month', '=', month)
    .where('outcome', '=', 'due')
    .groupBy('unitId')
    .execute()
  return new Map(rows.map(({ unitId, count }) => [unitId, count]))
}
