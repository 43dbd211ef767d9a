import type { Kysely, Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PostId } from '../../kernel/ids.ts'
import type { PostRow } from '../delivery/claim-store.ts'

/** Lists Posts that wait for approval and of which no deputy was told yet, longest waiting first. */
export const findAskedPosts = (db: Kysely<Schema>): Promise<Pick<PostRow, 'id' | 'kind' | 'askedAt'>[]> =>
  db
    .selectFrom('posts')
    .select(['id', 'kind', 'askedAt'])
    .where('state', '=', 'in-review')
    .where('askedAt', 'is not', null)
    .where('deputiesToldAt', 'is', null)
    .orderBy('askedAt')
    .execute()

/** Notes that deputies are told of a Post; nothing when they were, or when it was decided meanwhile. */
export const saveDeputiesTold = (
  trx: Transaction<Schema>,
  id: PostId,
  now: Date,
): Promise<PostRow | undefined> =>
  trx
    .updateTable('posts')
    .set({ deputiesToldAt: now })
    .where('id', '=', id)
    .where('state', '=', 'in-review')
    .where('deputiesToldAt', 'is', null)
    .returningAll()
    .executeTakeFirst()

/** Reads a Page's name. */
export async function pageNameOf(db: Kysely<Schema>, { pageId }: Pick<PostRow, 'pageId'>): Promise<string> {
  const page = await db.selectFrom('pages').select('name').where('id', '=', pageId).executeTakeFirstOrThrow()
  return page.name
}
