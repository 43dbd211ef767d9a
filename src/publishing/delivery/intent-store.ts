import type { Kysely } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PageId, PostId } from '../../kernel/ids.ts'
import type { Fingerprint } from './fingerprint.ts'

/** What we were about to create: as long as it is open, something unknown may lie unpublished on the network. */
export interface Intent extends Fingerprint {
  readonly id: string
  readonly postId: PostId
  readonly pageId: PageId
  readonly at: Date
}

type Db = Kysely<Schema>

/** A list that is not empty. */
export type Some<T> = readonly [T, ...T[]]

/** Tells whether a list has a first row. */
export const hasSome = <T>(list: readonly T[]): list is Some<T> => list.length > 0

/** Writes the intent before the call that may have an effect. */
export async function recordIntent(db: Db, intent: Intent): Promise<void> {
  const { id, postId, pageId, at, messageHash, photoIds } = intent
  await db
    .insertInto('postIntents')
    .values({ id, postId, pageId, at, messageHash, photoIds: JSON.stringify(photoIds), settledAt: null })
    .execute()
}

/** Closes an intent whose call is known to have had no effect, or whose effect is in hand. */
export async function settleIntent(db: Db, id: string, now: Date): Promise<void> {
  await db.updateTable('postIntents').set({ settledAt: now }).where('id', '=', id).execute()
}

/** Lists a Post's open intents, oldest first. */
export async function openIntentsOfPost(db: Db, postId: PostId): Promise<readonly Intent[]> {
  return selectOpen(db).where('postId', '=', postId).execute()
}

/** Lists the open intents of a Page made before an instant, oldest first. */
export async function openIntentsOfPage(db: Db, pageId: PageId, before: Date): Promise<readonly Intent[]> {
  return selectOpen(db).where('pageId', '=', pageId).where('at', '<', before).execute()
}

/** Lists the Pages on which something unknown may lie since before an instant. */
export async function pagesWithOpenIntents(db: Db, before: Date): Promise<readonly PageId[]> {
  const rows = await db
    .selectFrom('postIntents')
    .select('pageId')
    .distinct()
    .where('settledAt', 'is', null)
    .where('at', '<', before)
    .execute()
  return rows.map(row => row.pageId)
}

const selectOpen = (db: Db) =>
  db
    .selectFrom('postIntents')
    .select(['id', 'postId', 'pageId', 'at', 'messageHash', 'photoIds'])
    .where('settledAt', 'is', null)
    .orderBy('at')
