import { type Insertable, type Kysely, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId, UnitId } from '../kernel/ids.ts'
import type { Upload } from './upload.ts'

type Db = Kysely<Schema>

const COLUMNS = [
  'id',
  'unitId',
  'linkId',
  'temporaryId',
  'lengthBytes',
  'fileName',
  'sha256',
  'takenAt',
  'state',
  'refusalCode',
  'expiresAt',
] as const

type NewUpload = Omit<Insertable<Schema['uploads']>, 'endedAt'>

/** Writes an upload down before its first byte. */
export const insertUpload = async (db: Db, upload: NewUpload): Promise<void> => {
  await db.insertInto('uploads').values(upload).execute()
}

/** Reads one branch's upload. */
export const findUpload = (db: Db, unitId: UnitId, id: PhotoId): Promise<Upload | undefined> =>
  db
    .selectFrom('uploads')
    .select(COLUMNS)
    .where('id', '=', id)
    .where('unitId', '=', unitId)
    .executeTakeFirst()

/** Counts what a branch has on its way, and what it began since the instant. */
export const countUploads = (db: Db, unitId: UnitId, now: Date, since: Date) => {
  const isArriving = sql`state = 'arriving' and expires_at > ${now}`
  return db
    .selectFrom('uploads')
    .select([
      sql<number>`(count(*) filter (where ${isArriving}))::int`.as('arriving'),
      sql<number>`coalesce(sum(length_bytes) filter (where ${isArriving}), 0)::float8`.as('arrivingBytes'),
      sql<number>`(count(*) filter (where created_at > ${since}))::int`.as('begun'),
    ])
    .where('unitId', '=', unitId)
    .where(row => row.or([row('state', '=', 'arriving'), row('createdAt', '>', since)]))
    .executeTakeFirstOrThrow()
}

/** Ends an upload that still arrives; false when somebody did so before. */
export const endUpload = async (
  trx: Transaction<Schema> | Db,
  id: PhotoId,
  end: {
    readonly state: 'received' | 'refused'
    readonly refusalCode: string | null
    readonly endedAt: Date
  },
): Promise<boolean> => {
  const { numUpdatedRows } = await trx
    .updateTable('uploads')
    .set(end)
    .where('id', '=', id)
    .where('state', '=', 'arriving')
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

/** Makes a photo of an upload that still arrives, both or neither; false when it has ended before. */
export const receiveAsPhoto = async (db: Db, upload: Upload, now: Date): Promise<boolean> => {
  const { rows } = await sql`
    with received as (
      update uploads set state = 'received', ended_at = ${now} where id = ${upload.id} and state = 'arriving'
      returning id, sha256, length_bytes, file_name, taken_at, link_id, unit_id)
    insert into photos (id, sha256, original_bytes, original_name, alt_text, taken_at, created_by, unit_id,
      created_at, state, warnings)
    select id, sha256, length_bytes, file_name, '', taken_at, link_id, unit_id, ${now}, 'processing', '[]'
    from received returning id`.execute(db)
  return rows.length > 0
}

/** Forgets an upload that still arrives; false when it has ended. */
export const deleteUpload = async (db: Db, id: PhotoId): Promise<boolean> => {
  const { numDeletedRows } = await db
    .deleteFrom('uploads')
    .where('id', '=', id)
    .where('state', '=', 'arriving')
    .executeTakeFirst()
  return numDeletedRows > 0n
}

/** Lists uploads that still arrive, after the id a list stopped at. */
export const arrivingUploads = (db: Db, after: string, limit: number): Promise<readonly Upload[]> =>
  db
    .selectFrom('uploads')
    .select(COLUMNS)
    .where('state', '=', 'arriving')
    .where('id', '>', sql<PhotoId>`${after}`)
    .orderBy('id')
    .limit(limit)
    .execute()
