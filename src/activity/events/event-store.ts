import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PagePostId } from '../../kernel/ids.ts'
import type { PagePost } from '../page-post.ts'
import type { ApartPair } from './same-event.ts'

type Trx = Transaction<Schema>

/** Lets nobody else join or part events until the transaction ends. */
export async function lockEvents(trx: Trx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('events'))`.execute(trx)
}

/**
 * Reads page posts with all others of their events, and with the same posts where they count for other units; also
 * what does not count today, for it may again. Nobody else changes them until the transaction ends.
 */
export const lockWithEvents = (trx: Trx, ids: readonly PagePostId[]): Promise<PagePost[]> =>
  trx
    .with('named', db =>
      db
        .selectFrom('pagePosts')
        .select(['id', 'knownBy'])
        .where(
          sql<boolean>`id = any(${ids}) or event_id in (select event_id from page_posts where id = any(${ids}))`,
        ),
    )
    .selectFrom('pagePosts')
    .selectAll()
    .where(
      sql<boolean>`exists (select from named where named.id = page_posts.id or named.known_by && page_posts.known_by)`,
    )
    .orderBy('id')
    .forUpdate('pagePosts')
    .execute()

/** Makes page posts one event; null makes each an event of its own. */
export async function saveEvent(trx: Trx, ids: readonly PagePostId[], eventId: string | null): Promise<void> {
  await trx.updateTable('pagePosts').set({ eventId }).where('id', 'in', ids).execute()
}

/** Notes that page posts show different events, each pair once. */
export async function insertApart(
  trx: Trx,
  ids: readonly PagePostId[],
  by: { readonly decidedBy: string; readonly decidedAt: Date },
): Promise<void> {
  const sorted = ids.toSorted()
  const pairs = sorted.flatMap((oneId, at) =>
    sorted.slice(at + 1).map(otherId => ({ oneId, otherId, ...by })),
  )
  if (pairs.length === 0) return
  await trx
    .insertInto('eventVerdicts')
    .values(pairs)
    .onConflict(known => known.doNothing())
    .execute()
}

/** Forgets that these were said to be different events. */
export async function removeApart(trx: Trx, ids: readonly PagePostId[]): Promise<void> {
  await trx.deleteFrom('eventVerdicts').where('oneId', 'in', ids).where('otherId', 'in', ids).execute()
}

/** Reads which of these page posts were said to show different events. */
export async function findApart(db: Kysely<Schema>, ids: readonly PagePostId[]): Promise<ApartPair[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('eventVerdicts')
    .select(['oneId', 'otherId'])
    .where('oneId', '=', sql<PagePostId>`any(${ids})`)
    .execute()
  return rows.map(({ oneId, otherId }) => [oneId, otherId] as const)
}
