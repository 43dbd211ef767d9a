import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'

/** Counts Posts in each state; a state without Posts is left out. */
export async function countPostsByState(db: Kysely<Schema>): Promise<Readonly<Record<string, number>>> {
  const rows = await db
    .selectFrom('posts')
    .select(['state', eb => eb.fn.countAll<number>().as('count')])
    .groupBy('state')
    .execute()
  return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]))
}
