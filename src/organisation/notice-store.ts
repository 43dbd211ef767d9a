import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PersonId } from '../kernel/ids.ts'
import type { NewNotice, NoticeKind } from './notice.ts'

type Db = Kysely<Schema>

/** Raises a notice; false when one with its key is open already. Call it in the transaction of what it tells. */
export async function raiseNotice(db: Db, notice: NewNotice, raisedAt: Date): Promise<boolean> {
  const { id, kind, key, subject, facts = {}, personId = null } = notice
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('notices')
    .values({
      id,
      kind,
      key,
      subjectKind: subject.kind,
      subjectId: subject.id,
      facts: JSON.stringify(facts),
      personId,
      raisedAt,
      closedAt: null,
    })
    .onConflict(conflict => conflict.column('key').where('closedAt', 'is', null).doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Closes the open notice of a key, once what it told is over. Idempotent. */
export async function closeNotice(db: Db, key: string, closedAt: Date): Promise<void> {
  await db
    .updateTable('notices')
    .set({ closedAt })
    .where('key', '=', key)
    .where('closedAt', 'is', null)
    .execute()
}

/** Closes the open notices of these kinds about one thing, except those for people it still concerns. Idempotent. */
export async function closeNoticesAbout(
  db: Db,
  subject: NewNotice['subject'],
  kinds: readonly NoticeKind[],
  closedAt: Date,
  stillFor: readonly PersonId[] = [],
): Promise<void> {
  let query = db
    .updateTable('notices')
    .set({ closedAt })
    .where('subjectKind', '=', subject.kind)
    .where('subjectId', '=', subject.id)
    .where('kind', 'in', kinds)
    .where('closedAt', 'is', null)
  if (stillFor.length > 0) query = query.where('personId', 'not in', stillFor)
  await query.execute()
}
