import { type Kysely, type Selectable, sql, type UpdateObject } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { type PhotoId, type PostId, photoId, postId, type TakedownId } from '../../kernel/ids.ts'
import type { Takedown, TakedownState, TakedownTarget } from './takedown.ts'

type Db = Kysely<Schema>
type NewTakedown = Omit<
  Selectable<Schema['takedowns']>,
  'decidedAt' | 'decidedBy' | 'decidedByName' | 'reason' | 'closedAt' | 'answeredAt'
>

/** Writes a request down; false when its id or its receipt number is taken. */
export async function insertTakedown(db: Db, takedown: NewTakedown): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('takedowns')
    .values(takedown)
    .onConflict(conflict => conflict.doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

/** Reads a request; locks its row where a transaction is to change it. */
export async function findTakedown(
  db: Db,
  id: TakedownId,
  lock?: 'for-update',
): Promise<Takedown | undefined> {
  const query = db.selectFrom('takedowns').selectAll().where('id', '=', id)
  return (lock ? query.forUpdate() : query).executeTakeFirst()
}

interface Wanted {
  readonly state?: TakedownState | undefined
  readonly limit: number
  readonly after?: { readonly askedAt: Date; readonly id: string }
}

/** Lists requests, newest first. */
export async function findTakedowns(db: Db, { state, limit, after }: Wanted): Promise<readonly Takedown[]> {
  let query = db
    .selectFrom('takedowns')
    .selectAll()
    .orderBy('askedAt', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (state) query = query.where('state', '=', state)
  if (after) query = query.where(sql<boolean>`(asked_at, id) < (${after.askedAt}, ${after.id})`)
  return query.execute()
}

/** Changes a request. */
export async function changeTakedown(
  db: Db,
  id: TakedownId,
  values: UpdateObject<Schema, 'takedowns'>,
): Promise<void> {
  await db.updateTable('takedowns').set(values).where('id', '=', id).execute()
}

/** Writes down what goes because of a request; what stands there already stays. */
export async function insertTargets(
  db: Db,
  takedownId: TakedownId,
  targets: { readonly posts: readonly PostId[]; readonly photos: readonly PhotoId[] },
): Promise<void> {
  const rows = [
    ...targets.posts.map(targetId => ({ takedownId, kind: 'post' as const, targetId, doneAt: null })),
    ...targets.photos.map(targetId => ({ takedownId, kind: 'photo' as const, targetId, doneAt: null })),
  ]
  if (rows.length === 0) return
  await db
    .insertInto('takedownTargets')
    .values(rows)
    .onConflict(conflict => conflict.doNothing())
    .execute()
}

/** Lists what goes because of a request, photos first. */
export async function targetsOf(db: Db, id: TakedownId): Promise<readonly TakedownTarget[]> {
  const rows = await db
    .selectFrom('takedownTargets')
    .select(['kind', 'targetId', 'doneAt'])
    .where('takedownId', '=', id)
    .orderBy('kind')
    .orderBy('targetId')
    .execute()
  return rows.map(({ kind, targetId, doneAt }) =>
    kind === 'post'
      ? { kind, targetId: postId(targetId), doneAt }
      : { kind, targetId: photoId(targetId), doneAt },
  )
}

/** Notes that something is gone for good. */
export async function settleTarget(
  db: Db,
  takedownId: TakedownId,
  { kind, targetId }: TakedownTarget,
  doneAt: Date,
): Promise<void> {
  await db
    .updateTable('takedownTargets')
    .set({ doneAt })
    .where('takedownId', '=', takedownId)
    .where('kind', '=', kind)
    .where('targetId', '=', targetId)
    .execute()
}

/** Lists requests whose removals are under way. */
export async function workingTakedowns(db: Db): Promise<readonly TakedownId[]> {
  const rows = await db.selectFrom('takedowns').select('id').where('state', '=', 'working').execute()
  return rows.map(({ id }) => id)
}

/** Lists requests that nobody answered although our own aim has passed, oldest first. */
export const overdueTakedowns = (
  db: Db,
  now: Date,
): Promise<readonly Pick<Takedown, 'id' | 'receiptNumber' | 'targetAt' | 'answerDueAt'>[]> =>
  db
    .selectFrom('takedowns')
    .select(['id', 'receiptNumber', 'targetAt', 'answerDueAt'])
    .where('targetAt', '<=', now)
    .where('answeredAt', 'is', null)
    .where(eb => eb.or([eb('closedAt', 'is', null), eb('contact', 'is not', null)]))
    .orderBy('askedAt')
    .execute()

/** Forgets how to reach the askers of requests that were closed before an instant. */
export async function forgetContacts(db: Db, closedBefore: Date): Promise<void> {
  await db
    .updateTable('takedowns')
    .set({ contact: null })
    .where('contact', 'is not', null)
    .where('closedAt', '<', closedBefore)
    .execute()
}
