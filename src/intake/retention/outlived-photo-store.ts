import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PhotoId } from '../../kernel/ids.ts'

type Db = Kysely<Schema>

/** Lists photos that nothing refers to, oldest first: officers' own from before the one instant, branches' from before the other. */
export async function unneededPhotos(
  db: Db,
  before: { readonly ownBefore: Date; readonly sentBefore: Date },
  limit: number,
): Promise<readonly PhotoId[]> {
  const { rows } = await sql<{ id: PhotoId }>`
    select id from photos p
    where created_at < case when unit_id is null then ${before.ownBefore}::timestamptz else ${before.sentBefore} end
      and not exists (select from post_photos where photo_id = p.id)
      and not exists (select from submission_photos s where s.photo_id = p.id
        and (removed_at is null or removed_at > ${before.ownBefore}))
      and not exists (select from takedown_targets where kind = 'photo' and target_id = p.id)
      and id not in (select one->>'photoId' from post_revisions cross join jsonb_array_elements(photos) one)
    order by created_at limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** When photos have been kept long enough: published ones, and rejected ones. */
export interface OutlivedBefore {
  readonly published: Date
  readonly rejected: Date
}

/**
 * Lists photos whose Posts were all published before the one instant, or dropped, and whose Submissions were all
 * decided before them; oldest first. `which` tells what they must still have.
 */
export async function outlivedPhotos(
  db: Db,
  which: 'original' | 'all',
  { published, rejected }: OutlivedBefore,
  limit: number,
): Promise<readonly PhotoId[]> {
  const isLeft = which === 'original' ? sql`original_removed_at is null` : sql`true`
  const { rows } = await sql<{ id: PhotoId }>`
    select id from photos p
    where created_at < greatest(${published}::timestamptz, ${rejected}) and erased_at is null and ${isLeft}
      and state <> 'processing'
      and (exists (select from post_photos where photo_id = p.id)
        or exists (select from submission_photos where photo_id = p.id and removed_at is null))
      and not exists (select from post_photos join posts on posts.id = post_id where photo_id = p.id and not
        (state = 'published' and published_at < ${published} or state = 'canceled' and posts.updated_at < ${rejected}))
      and not exists (select from submission_photos join submissions s on s.id = submission_id
        where photo_id = p.id and removed_at is null and not
        (s.state = 'rejected' and decided_at < ${rejected} or s.state = 'accepted' and decided_at < ${published}))
    order by created_at limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Notes that a photo's original is gone, or all of it, and forgets what told of it. */
export async function noteRemoved(
  trx: Transaction<Schema>,
  id: PhotoId,
  which: 'original' | 'all',
  now: Date,
): Promise<void> {
  await trx
    .updateTable('photos')
    .set({ originalRemovedAt: now, ...(which === 'all' && { erasedAt: now }) })
    .where('id', '=', id)
    .execute()
  if (which === 'all') await trx.deleteFrom('photoVariants').where('photoId', '=', id).execute()
}

/** Forgets a photo and the upload it was; false when something refers to it by now. */
export async function deleteUnneeded(trx: Transaction<Schema>, id: PhotoId): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('photos')
    .where('id', '=', id)
    .where(({ not, exists, selectFrom }) =>
      not(exists(selectFrom('postPhotos').select('photoId').where('photoId', '=', id))),
    )
    .executeTakeFirst()
  if (numDeletedRows > 0n) await trx.deleteFrom('uploads').where('id', '=', id).execute()
  return numDeletedRows > 0n
}
