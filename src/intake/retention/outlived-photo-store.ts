import { type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PhotoId } from '../../kernel/ids.ts'

type Db = Kysely<Schema>

/** Before which instants a photo must have come that nothing refers to: an officer's own, and one that a branch sent. */
export interface UnneededBefore {
  readonly ownBefore: Date
  readonly sentBefore: Date
}

/** Lists photos that nothing refers to, oldest first. */
export async function unneededPhotos(
  db: Db,
  before: UnneededBefore,
  limit: number,
): Promise<readonly PhotoId[]> {
  const { rows } = await sql<{ id: PhotoId }>`
    select id from photos p where ${isUnneeded(before)}
      and id not in (select one->>'photoId' from post_revisions cross join jsonb_array_elements(photos) one)
    order by created_at limit ${limit}`.execute(db)
  return rows.map(({ id }) => id)
}

/** Forgets a photo and the upload it was; false when something refers to it by now. */
export async function deleteUnneeded(
  trx: Transaction<Schema>,
  id: PhotoId,
  before: UnneededBefore,
): Promise<boolean> {
  const { numAffectedRows = 0n } = await sql`
    delete from photos p where id = ${id} and ${isUnneeded(before)}`.execute(trx)
  if (numAffectedRows > 0n) await trx.deleteFrom('uploads').where('id', '=', id).execute()
  return numAffectedRows > 0n
}

const isUnneeded = ({ ownBefore, sentBefore }: UnneededBefore) => sql`
  p.created_at < case when p.unit_id is null then ${ownBefore}::timestamptz else ${sentBefore} end
  and not exists (select from post_photos where photo_id = p.id)
  and not exists (select from photo_sources where source_id = p.id)
  and not exists (select from submission_photos s where s.photo_id = p.id
    and (removed_at is null or removed_at > ${ownBefore}))
  and not exists (select from takedown_targets where kind = 'photo' and target_id = p.id)`

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
