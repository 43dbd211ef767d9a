import type { Kysely, Selectable } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId } from '../kernel/ids.ts'

/** Where a photo stands, and when its variants were last rendered. */
type PhotoStanding = Pick<
  Selectable<Schema['photos']>,
  'id' | 'state' | 'unitId' | 'createdAt' | 'processedAt'
>

/** Tells where each of the photos stands that there are and whose bytes were not removed; in no order. */
export const findStandings = async (
  db: Kysely<Schema>,
  ids: readonly PhotoId[],
): Promise<readonly PhotoStanding[]> => {
  if (ids.length === 0) return []
  return db
    .selectFrom('photos')
    .select(['id', 'state', 'unitId', 'createdAt', 'processedAt'])
    .where('id', 'in', ids)
    .where('erasedAt', 'is', null)
    .execute()
}
