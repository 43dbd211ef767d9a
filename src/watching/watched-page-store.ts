import type { Kysely, Selectable } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PageId, PostId } from '../kernel/ids.ts'
import type { Visibility } from '../ports/network.ts'

type Db = Kysely<Schema>

/** What watching looks at of a Page. */
export type WatchedPage = Pick<
  Selectable<Schema['pages']>,
  | 'id'
  | 'facebookPageId'
  | 'name'
  | 'purpose'
  | 'tokenState'
  | 'tokenExpiresAt'
  | 'dataAccessExpiresAt'
  | 'tokenProblem'
  | 'checkedAt'
  | 'unreachableSince'
  | 'visibility'
  | 'visibilityPostId'
>

const COLUMNS = [
  'id',
  'facebookPageId',
  'name',
  'purpose',
  'tokenState',
  'tokenExpiresAt',
  'dataAccessExpiresAt',
  'tokenProblem',
  'checkedAt',
  'unreachableSince',
  'visibility',
  'visibilityPostId',
] as const

/** Reads every Page. */
export const watchedPages = (db: Db): Promise<WatchedPage[]> =>
  db.selectFrom('pages').select(COLUMNS).orderBy('name').orderBy('id').execute()

/** Writes down what the network told about a Page's token, unless it was replaced meanwhile. */
export async function saveChecked(
  db: Db,
  page: { readonly id: PageId; readonly tokenSealed: string },
  facts: Pick<WatchedPage, 'tokenExpiresAt' | 'dataAccessExpiresAt'>,
  checkedAt: Date,
): Promise<void> {
  await db
    .updateTable('pages')
    .set({ ...facts, checkedAt, unreachableSince: null })
    .where('id', '=', page.id)
    .where('tokenSealed', '=', page.tokenSealed)
    .execute()
}

/** Notes that the network told nothing about a Page, and gives since when; null when its token was replaced meanwhile. */
export async function saveUnreachable(
  db: Db,
  page: { readonly id: PageId; readonly tokenSealed: string },
  now: Date,
): Promise<Date | null> {
  const row = await db
    .updateTable('pages')
    .set(eb => ({ checkedAt: now, unreachableSince: eb.fn.coalesce('unreachableSince', eb.val(now)) }))
    .where('id', '=', page.id)
    .where('tokenSealed', '=', page.tokenSealed)
    .returning('unreachableSince')
    .executeTakeFirst()
  return row?.unreachableSince ?? null
}

/** Writes down what a visitor saw of a Page's newest Post. */
export async function saveVisibility(
  db: Db,
  id: PageId,
  seen: { readonly visibility: Visibility; readonly visibilityPostId: PostId },
): Promise<void> {
  await db.updateTable('pages').set(seen).where('id', '=', id).execute()
}
