import type { Kysely } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId } from '../kernel/ids.ts'

type Db = Kysely<Schema>

/** Remembers which photos a picture was made of, also those that are in a picture of a picture. */
export const insertSources = async (
  db: Db,
  photoId: PhotoId,
  sourceIds: readonly PhotoId[],
): Promise<void> => {
  const within = [...(await findSources(db, sourceIds)).values()].flat()
  const rows = [...new Set([...sourceIds, ...within])].map(sourceId => ({ photoId, sourceId }))
  await db.insertInto('photoSources').values(rows).execute()
}

/** Tells of which photos each of these pictures was made; those that were not drawn are left out. */
export const findSources = async (
  db: Db,
  ids: readonly PhotoId[],
): Promise<ReadonlyMap<PhotoId, readonly PhotoId[]>> => {
  if (ids.length === 0) return new Map()
  const rows = await db.selectFrom('photoSources').selectAll().where('photoId', 'in', ids).execute()
  const byPhoto = Map.groupBy(rows, ({ photoId }) => photoId)
  return new Map([...byPhoto].map(([id, made]) => [id, made.map(({ sourceId }) => sourceId)]))
}

/** Lists the pictures that were made of these photos. */
export const findDrawnOf = async (db: Db, sourceIds: readonly PhotoId[]): Promise<readonly PhotoId[]> => {
  if (sourceIds.length === 0) return []
  const rows = await db
    .selectFrom('photoSources')
    .select('photoId')
    .distinct()
    .where('sourceId', 'in', sourceIds)
    .execute()
  return rows.map(({ photoId }) => photoId)
}
