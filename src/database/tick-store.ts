import type { Kysely, Transaction } from 'kysely'
import type { TickMove, TickStore } from '../ports/tick-store.ts'
import type { Schema } from './schema.ts'

/** Keeps ticks in `scheduler_ticks`; the row's lock makes a slower scheduler wait, and then lose. */
export const createTickStore = (db: Kysely<Schema>): TickStore => ({
  lastTickAt: async jobName => {
    const row = await db
      .selectFrom('schedulerTicks')
      .select('lastTickAt')
      .where('jobName', '=', jobName)
      .executeTakeFirst()
    return row?.lastTickAt ?? null
  },
  moveOn: (move, act) =>
    db.transaction().execute(async trx => {
      const hasMoved = await (move.seenAt ? update(trx, move, move.seenAt) : insert(trx, move))
      if (hasMoved) await act()
      return hasMoved
    }),
})

const insert = async (trx: Transaction<Schema>, { jobName, tickAt }: TickMove) => {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('schedulerTicks')
    .values({ jobName, lastTickAt: tickAt })
    .onConflict(conflict => conflict.column('jobName').doNothing())
    .executeTakeFirst()
  return numInsertedOrUpdatedRows === 1n
}

const update = async (trx: Transaction<Schema>, { jobName, tickAt }: TickMove, seenAt: Date) => {
  const { numUpdatedRows } = await trx
    .updateTable('schedulerTicks')
    .set({ lastTickAt: tickAt })
    .where('jobName', '=', jobName)
    .where('lastTickAt', '=', seenAt)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
