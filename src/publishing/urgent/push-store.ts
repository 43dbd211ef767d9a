import type { Kysely, Selectable, Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PageId, PostId } from '../../kernel/ids.ts'
import type { PostRow } from '../delivery/claim-store.ts'
import { isUnseen, isUnseenAndLate } from '../delivery/due-store.ts'
import { isOnHold } from '../hold/hold-store.ts'

/** A Post that had to make way for an urgent one. */
export type PushRow = Selectable<Schema['postPushes']>

interface Wanted {
  readonly pageId: PageId
  /** Posts whose time is before this are too late to go out by themselves. */
  readonly missedBefore: Date
  /** Posts on hold whose time was before this get another one when everything goes on. */
  readonly now: Date
  readonly until: Date
}

/**
 * Reads a Page's Posts that go out until an instant, late ones included, soonest first, and keeps others from
 * changing them until the transaction ends. Urgent ones, and those that may be visible already, are left out.
 */
export async function lockPostsInTheWay(
  trx: Transaction<Schema>,
  wanted: Wanted,
): Promise<readonly PostRow[]> {
  const rows = await trx
    .selectFrom('posts')
    .selectAll()
    .where('pageId', '=', wanted.pageId)
    .where('kind', '<>', 'urgent')
    .where(isUnseen)
    .where(eb => eb.not(isUnseenAndLate(eb, wanted.missedBefore)))
    .where('publishAt', '<=', wanted.until)
    .where(eb => eb.or([eb('publishAt', '>=', wanted.now), eb.not(isOnHold(eb))]))
    // Locked in the order of `lockPosts`, whatever their times.
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.toSorted((a, b) => a.publishAt.getTime() - b.publishAt.getTime())
}

/** Adds that a Post had to make way; pushed twice by the same one, the first time and the last place stay. */
export async function insertPush(db: Kysely<Schema>, push: PushRow): Promise<void> {
  await db
    .insertInto('postPushes')
    .values(push)
    .onConflict(known => known.columns(['urgentPostId', 'postId']).doUpdateSet({ toAt: push.toAt }))
    .execute()
}

/** An urgent Post that is out and that nobody has updated. */
export type UpdateDue = Pick<PostRow, 'id' | 'pageId'>

/** Lists urgent Posts that went out before an instant, and of which nobody was reminded. */
export const findUpdateDue = (db: Kysely<Schema>, publishedBefore: Date): Promise<UpdateDue[]> =>
  db
    .selectFrom('posts')
    .select(['id', 'pageId'])
    .where('kind', '=', 'urgent')
    .where('state', '=', 'published')
    .where('publishedAt', '<=', publishedBefore)
    .where('updateAskedAt', 'is', null)
    .where('updateSettledAt', 'is', null)
    .execute()

/** Notes that people are reminded of an urgent Post; false when they were, or when it was settled meanwhile. */
export async function saveUpdateAsked(db: Kysely<Schema>, id: PostId, now: Date): Promise<boolean> {
  const { numUpdatedRows } = await db
    .updateTable('posts')
    .set({ updateAskedAt: now })
    .where('id', '=', id)
    .where('updateAskedAt', 'is', null)
    .where('updateSettledAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}
