import { type Kysely, sql } from 'kysely'
import type { Schema } from '../database/schema.ts'
import { plus } from '../kernel/time.ts'
import { hashToken } from './token-hash.ts'
import { TRY_WINDOW_MS, type TryKind } from './try-limit.ts'

interface Tries {
  readonly count: number
  readonly since: Date
}

/** Counts one try before it is judged, so that a hundred at once cannot slip through; a new hour begins at one. */
export function countTry(db: Kysely<Schema>, kind: TryKind, subject: string, now: Date): Promise<Tries> {
  const isOver = sql<boolean>`failed_tries.since <= ${plus(now, -TRY_WINDOW_MS)}`
  return db
    .insertInto('failedTries')
    .values({ kind, subjectHash: hashToken(subject), since: now, count: 1 })
    .onConflict(known =>
      known.columns(['kind', 'subjectHash']).doUpdateSet({
        count: sql<number>`case when ${isOver} then 1 else failed_tries.count + 1 end`,
        since: sql<Date>`case when ${isOver} then ${now} else failed_tries.since end`,
      }),
    )
    .returning(['count', 'since'])
    .executeTakeFirstOrThrow()
}

/** Takes a counted try back, because it turned out right. */
export async function forgiveTry(db: Kysely<Schema>, kind: TryKind, subject: string): Promise<void> {
  await db
    .updateTable('failedTries')
    .set(eb => ({ count: eb('count', '-', 1) }))
    .where('kind', '=', kind)
    .where('subjectHash', '=', hashToken(subject))
    .where('count', '>', 0)
    .execute()
}

/** Forgets counts whose hour is over. */
export async function dropOldTries(db: Kysely<Schema>, now: Date): Promise<void> {
  await db.deleteFrom('failedTries').where('since', '<=', plus(now, -TRY_WINDOW_MS)).execute()
}
