import { type Kysely, sql, type UpdateObject } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { AmendmentId, PostId } from '../../kernel/ids.ts'
import type { ClaimKey } from '../delivery/claim-store.ts'
import { isFree, isPageOpen } from '../delivery/due-store.ts'
import type { Amendment, AmendmentKind } from './amendment.ts'

type Db = Kysely<Schema>

/** What a new amendment's row holds at first. */
export type NewAmendment = Pick<
  Amendment,
  'id' | 'postId' | 'kind' | 'state' | 'text' | 'askedAt' | 'askedById' | 'askedByName'
> &
  Partial<Pick<Amendment, 'tries' | 'problemCode' | 'remedy' | 'settledAt'>>

/** Writes an amendment down. The same one again changes nothing. */
export async function insertAmendment(db: Db, amendment: NewAmendment): Promise<void> {
  await db
    .insertInto('postAmendments')
    .values(amendment)
    .onConflict(conflict => conflict.column('id').doNothing())
    .execute()
}

/** Lets later amendments take the place of those that are not done. */
export async function replaceAmendments(
  db: Db,
  postId: PostId,
  kinds: readonly AmendmentKind[],
  settledAt: Date,
): Promise<void> {
  await db
    .updateTable('postAmendments')
    .set({ state: 'replaced', settledAt, notBefore: null })
    .where('postId', '=', postId)
    .where('kind', 'in', kinds)
    .where('state', 'in', ['waiting', 'failed'])
    .execute()
}

/** Lists all amendments of these Posts in the order in which they were asked for. */
export async function amendmentsOf(db: Db, postIds: readonly PostId[]): Promise<readonly Amendment[]> {
  return selectInOrder(db).where('postId', 'in', postIds).execute()
}

/** Lists what is to be done to a Post now, in the order in which it was asked for. */
export async function dueAmendments(db: Db, postId: PostId, now: Date): Promise<readonly Amendment[]> {
  return selectInOrder(db)
    .where('postId', '=', postId)
    .where('state', '=', 'waiting')
    .where(eb => eb.or([eb('notBefore', 'is', null), eb('notBefore', '<=', now)]))
    .execute()
}

/** Tells when the next amendment of a Post is to be tried; null when none waits for a time. */
export async function nextAmendmentAt(db: Db, postId: PostId): Promise<Date | null> {
  const row = await db
    .selectFrom('postAmendments')
    .select(eb => eb.fn.min('notBefore').as('at'))
    .where('postId', '=', postId)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  return row?.at ?? null
}

/** Tells until when a request for another text than this one's may still arrive; null when none may. */
export async function otherTextUntil(db: Db, { id, postId, text }: Amendment): Promise<Date | null> {
  const row = await db
    .selectFrom('postAmendments')
    .select(eb => eb.fn.max('unsureUntil').as('at'))
    .where('postId', '=', postId)
    .where('kind', '=', 'message')
    .where('id', '<>', id)
    .where('text', '<>', text)
    .executeTakeFirst()
  return row?.at ?? null
}

/** Saves columns of a waiting amendment only while the claim on its Post holds; false when nothing was saved. */
export async function saveAmendment(
  db: Db,
  claim: ClaimKey,
  id: AmendmentId,
  values: UpdateObject<Schema, 'postAmendments'>,
): Promise<boolean> {
  const result = await db
    .updateTable('postAmendments')
    .set(values)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where(
      sql<boolean>`exists (select from posts where id = ${claim.postId} and claim_token = ${claim.token})`,
    )
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Changes an amendment that failed, as a person says; false when it did not fail. */
export async function answerFailed(
  db: Db,
  id: AmendmentId,
  values: UpdateObject<Schema, 'postAmendments'>,
): Promise<boolean> {
  const result = await db
    .updateTable('postAmendments')
    .set(values)
    .where('id', '=', id)
    .where('state', '=', 'failed')
    .executeTakeFirst()
  return result.numUpdatedRows > 0n
}

/** Lists Posts with something to amend now that nobody holds, on Pages that may be called. */
export async function postsToAmend(
  db: Db,
  now: Date,
  limit: number,
): Promise<readonly { id: PostId; turn: number }[]> {
  return db
    .selectFrom('posts')
    .innerJoin('pages', 'pages.id', 'posts.pageId')
    .innerJoin('postAmendments', 'postAmendments.postId', 'posts.id')
    .select(['posts.id', 'posts.turn'])
    .distinct()
    .where('postAmendments.state', '=', 'waiting')
    .where(eb =>
      eb.or([eb('postAmendments.notBefore', 'is', null), eb('postAmendments.notBefore', '<=', now)]),
    )
    .where(eb => eb.and([isFree(eb, now), isPageOpen(eb, now)]))
    .limit(limit)
    .execute()
}

const selectInOrder = (db: Db) => db.selectFrom('postAmendments').selectAll().orderBy('askedAt').orderBy('id')
