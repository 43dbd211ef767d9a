import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId } from '../kernel/ids.ts'
import { SAME_PHOTO_BITS } from '../kernel/perceptual-hash.ts'

/** More than these say nothing new. */
const LIMIT = 5

/** Which photo looks for its like. */
interface Sought {
  readonly id: PhotoId
  readonly perceptualHash: string
}

/**
 * Finds photos that show the same among those that branches sent or that stand in a Post, the most alike first. The
 * index gives every photo within seven bits and some others; the bits decide.
 */
export async function findNearDuplicates(
  db: Kysely<Schema>,
  { id, perceptualHash }: Sought,
): Promise<readonly PhotoId[]> {
  const distance = distanceTo(perceptualHash)
  const rows = await db
    .selectFrom('photos')
    .select('id')
    .where(sql<boolean>`hash_bands && ${bandsOf(perceptualHash)}::int[]`)
    .where(sql<boolean>`${distance} <= ${SAME_PHOTO_BITS}`)
    .where('id', '!=', id)
    .where('erasedAt', 'is', null)
    .where(({ exists, or, eb, selectFrom }) =>
      or([
        eb('unitId', 'is not', null),
        exists(selectFrom('postPhotos').select('postId').whereRef('postPhotos.photoId', '=', 'photos.id')),
      ]),
    )
    .orderBy(distance)
    .orderBy('createdAt')
    .limit(LIMIT)
    .execute()
  return rows.map(photo => photo.id)
}

const distanceTo = (hash: string): RawBuilder<number> =>
  sql<number>`bit_count(('x' || perceptual_hash)::bit(64) # ('x' || ${hash}::text)::bit(64))`

/** As `0019-near-duplicates` numbers them. */
const bandsOf = (hash: string): readonly number[] =>
  [...Buffer.from(hash, 'hex')].map((byte, band) => band * 256 + byte)

/** Lists these photos and all others of the very same bytes, as of one that a phone sent twice. */
export async function samePhotos(db: Kysely<Schema>, ids: readonly PhotoId[]): Promise<readonly PhotoId[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('photos')
    .select('id')
    .where('sha256', 'in', wanted => wanted.selectFrom('photos').select('sha256').where('id', 'in', ids))
    .execute()
  return rows.map(({ id }) => id)
}
