import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId, PostId, ShareTaskId, UnitId } from '../kernel/ids.ts'
import type { ShareAsk, ShareTask } from './share-task.ts'

type Db = Kysely<Schema>

/** A task beside its Post and its counts. */
export interface ListedShareTask extends ShareTask {
  readonly message: string
  readonly pageName: string
  readonly permalink: string | null
  /** How often Facebook says the Post was shared, by anybody; null while it was not asked. */
  readonly shareCount: number | null
  readonly askedCount: number
  readonly confirmedCount: number
}

/** Writes a new task; tells whether it did, for the same request may come twice at once. */
export async function insertShareTask(
  trx: Transaction<Schema>,
  task: ShareTask & { readonly createdBy: string },
): Promise<boolean> {
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto('shareTasks')
    .values(task)
    .onConflict(conflict => conflict.column('id').doNothing())
    .executeTakeFirstOrThrow()
  return numInsertedOrUpdatedRows === 1n
}

interface NewAsk {
  readonly unitId: UnitId
  readonly tokenHash: string
  readonly tokenSealed: string
}

/** Writes what each branch is asked. */
export async function insertAsks(
  trx: Transaction<Schema>,
  taskId: ShareTaskId,
  asks: readonly NewAsk[],
): Promise<void> {
  const rows = asks.map(ask => ({ ...ask, taskId, confirmedAt: null, confirmedLink: null }))
  await trx.insertInto('shareAsks').values(rows).execute()
}

const ASKED = sql<number>`(select count(*) from share_asks where task_id = share_tasks.id)::integer`
const CONFIRMED = sql<number>`(select count(confirmed_at) from share_asks where task_id = share_tasks.id)::integer`

const selectListed = (db: Db) =>
  db
    .selectFrom('shareTasks')
    .innerJoin('posts', 'posts.id', 'shareTasks.postId')
    .innerJoin('pages', 'pages.id', 'posts.pageId')
    .selectAll('shareTasks')
    .select(['posts.message', 'posts.permalink', 'posts.shareCount', 'pages.name as pageName'])
    .select([ASKED.as('askedCount'), CONFIRMED.as('confirmedCount')])

/** Reads a task. */
export const findShareTask = (db: Db, id: ShareTaskId): Promise<ListedShareTask | undefined> =>
  selectListed(db).where('shareTasks.id', '=', id).executeTakeFirst()

interface Wanted {
  readonly limit: number
  readonly after?: { readonly createdAt: Date; readonly id: string }
}

/** Lists tasks, newest first. */
export async function findShareTasks(db: Db, { limit, after }: Wanted): Promise<readonly ListedShareTask[]> {
  let query = selectListed(db)
    .orderBy('shareTasks.createdAt', 'desc')
    .orderBy('shareTasks.id', 'desc')
    .limit(limit)
  if (after)
    query = query.where(
      sql<boolean>`(share_tasks.created_at, share_tasks.id) < (${after.createdAt}, ${after.id})`,
    )
  return query.execute()
}

/** Lists what each branch of a task is asked, by its name; the sealed token makes its link. */
export const asksOf = (
  db: Db,
  taskId: ShareTaskId,
): Promise<readonly (ShareAsk & { readonly tokenSealed: string })[]> =>
  db
    .selectFrom('shareAsks')
    .innerJoin('units', 'units.id', 'shareAsks.unitId')
    .select([
      'shareAsks.unitId',
      'units.name as unitName',
      'shareAsks.tokenSealed',
      'shareAsks.confirmedAt',
      'shareAsks.confirmedLink',
    ])
    .where('shareAsks.taskId', '=', taskId)
    .orderBy('units.name')
    .execute()

/** Lists what a branch is asked by open tasks and has not confirmed: by due date, those without one last. */
export const openAsksOf = (db: Db, unitId: UnitId) =>
  db
    .selectFrom('shareAsks')
    .innerJoin('shareTasks', 'shareTasks.id', 'shareAsks.taskId')
    .select(['shareTasks.id as taskId', 'shareTasks.text', 'shareTasks.dueOn', 'shareAsks.tokenSealed'])
    .where('shareAsks.unitId', '=', unitId)
    .where('shareAsks.confirmedAt', 'is', null)
    .where('shareTasks.closedAt', 'is', null)
    .orderBy('shareTasks.dueOn', order => order.asc().nullsLast())
    .orderBy('shareTasks.createdAt')
    .execute()

/** What a branch sees under its link. */
export interface OpenAsk extends ShareAsk {
  readonly taskId: ShareTaskId
  readonly text: string
  readonly dueOn: string | null
  readonly closedAt: Date | null
  readonly permalink: string | null
}

/** Finds what a link asks; the row is kept from others until the transaction ends. */
export const lockAskByToken = (trx: Db, tokenHash: string): Promise<OpenAsk | undefined> =>
  trx
    .selectFrom('shareAsks')
    .innerJoin('shareTasks', 'shareTasks.id', 'shareAsks.taskId')
    .innerJoin('posts', 'posts.id', 'shareTasks.postId')
    .innerJoin('units', 'units.id', 'shareAsks.unitId')
    .select([
      'shareAsks.taskId',
      'shareAsks.unitId',
      'units.name as unitName',
      'shareAsks.confirmedAt',
      'shareAsks.confirmedLink',
      'shareTasks.text',
      'shareTasks.dueOn',
      'shareTasks.closedAt',
      'posts.permalink',
    ])
    .where('shareAsks.tokenHash', '=', tokenHash)
    .forUpdate('shareAsks')
    .executeTakeFirst()

/** Notes that a branch has shared, and where if it told. */
export async function saveConfirmed(
  trx: Transaction<Schema>,
  { taskId, unitId }: Pick<OpenAsk, 'taskId' | 'unitId'>,
  confirmed: { readonly confirmedAt: Date; readonly confirmedLink: string | null },
): Promise<void> {
  await trx
    .updateTable('shareAsks')
    .set(confirmed)
    .where('taskId', '=', taskId)
    .where('unitId', '=', unitId)
    .execute()
}

/** Closes a task; false when it was closed before. */
export async function saveClosed(
  trx: Transaction<Schema>,
  id: ShareTaskId,
  closedAt: Date,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('shareTasks')
    .set({ closedAt })
    .where('id', '=', id)
    .where('closedAt', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

/** A published Post whose shares are to be counted. */
export interface SharedPost {
  readonly id: PostId
  readonly pageId: PageId
  readonly facebookPostId: string
}

/** Lists published Posts that an open task asks to share and that were not counted since an instant. */
export async function postsToCount(db: Db, countedBefore: Date): Promise<readonly SharedPost[]> {
  return db
    .selectFrom('posts')
    .select(['id', 'pageId', 'facebookPostId'])
    .$narrowType<{ facebookPostId: string }>()
    .where('state', '=', 'published')
    .where('facebookPostId', 'is not', null)
    .where('id', 'in', eb => eb.selectFrom('shareTasks').select('postId').where('closedAt', 'is', null))
    .where(eb => eb.or([eb('sharesCountedAt', 'is', null), eb('sharesCountedAt', '<=', countedBefore)]))
    .orderBy('id')
    .execute()
}

/** Keeps how often a Post was shared. */
export async function saveShareCount(db: Db, id: PostId, shareCount: number, at: Date): Promise<void> {
  await db.updateTable('posts').set({ shareCount, sharesCountedAt: at }).where('id', '=', id).execute()
}
