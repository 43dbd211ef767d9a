import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId, PostId } from '../kernel/ids.ts'
import type { EvergreenPost, Use } from './evergreen.ts'

type Db = Kysely<Schema>

/** All uses of one Post's words name the first of them. */
const IS_SAME_ROOT = sql<boolean>`coalesce(uses.reused_from_id, uses.id) = coalesce(posts.reused_from_id, posts.id)`

/** Lists evergreen Posts, those whose words rested longest first. */
export const findEvergreen = (db: Db): Promise<readonly EvergreenPost[]> =>
  db
    .selectFrom('posts')
    .innerJoin('pages', 'pages.id', 'posts.pageId')
    .innerJoin('posts as uses', join =>
      join.onRef('uses.pageId', '=', 'posts.pageId').on('uses.state', '!=', 'canceled').on(IS_SAME_ROOT),
    )
    .where('posts.isEvergreen', '=', true)
    .groupBy(['posts.id', 'pages.name'])
    .select(['posts.id', 'posts.pageId', 'pages.name as pageName', 'posts.message', 'posts.publishAt'])
    .select(eb => [eb.fn.max('uses.publishAt').as('lastUsedAt'), eb.fn.countAll<number>().as('useCount')])
    .orderBy('lastUsedAt')
    .orderBy('posts.id')
    .execute()

/** Notes whether a Post's words may be used again. */
export async function setEvergreen(
  trx: Transaction<Schema>,
  id: PostId,
  isEvergreen: boolean,
): Promise<void> {
  await trx.updateTable('posts').set({ isEvergreen }).where('id', '=', id).execute()
}

/** Lists every use of an evergreen Post's words on a Page, and of the same text; canceled Posts are none. */
export const findUses = (
  db: Db,
  { pageId, rootId, message }: { pageId: PageId; rootId: PostId; message: string },
): Promise<readonly Use[]> =>
  db
    .selectFrom('posts')
    .select(['publishAt', sql<boolean>`coalesce(reused_from_id, id) = ${rootId}`.as('isReuse')])
    .where('pageId', '=', pageId)
    .where('state', '!=', 'canceled')
    .where(eb => eb.or([eb('id', '=', rootId), eb('reusedFromId', '=', rootId), eb('message', '=', message)]))
    .execute()
