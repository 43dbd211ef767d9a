import { type Kysely, sql } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PagePostId } from '../../kernel/ids.ts'

type Db = Kysely<Schema>

/** Lists which of these posts nobody looked at the picture of, newest first. */
export const pagePostsWithoutHash = async (
  db: Db,
  networkPostIds: readonly string[],
  limit: number,
): Promise<readonly { readonly id: PagePostId; readonly networkPostId: string }[]> => {
  const rows = await db
    .selectFrom('pagePosts')
    .select(['id', 'networkPostId'])
    .where('networkPostId', '=', sql<string>`any(${networkPostIds})`)
    .where('photoHash', 'is', null)
    .orderBy('postedAt', 'desc')
    .limit(limit)
    .execute()
  return rows.flatMap(({ id, networkPostId }) => (networkPostId === null ? [] : [{ id, networkPostId }]))
}

/** Keeps by what a page post's picture is known again. Idempotent: the first one stays. */
export async function savePhotoHash(db: Db, id: PagePostId, photoHash: string): Promise<void> {
  await db
    .updateTable('pagePosts')
    .set({ photoHash })
    .where('id', '=', id)
    .where('photoHash', 'is', null)
    .execute()
}
