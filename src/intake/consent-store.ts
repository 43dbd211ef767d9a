import { type Kysely, type Selectable, sql, type Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { PhotoId, UnitId } from '../kernel/ids.ts'
import type { PhotoConsent } from './photo-class.ts'

type Db = Kysely<Schema>

/** What was said about the people on a photo, by whom and when. */
export type ConsentRecord = Readonly<Omit<Selectable<Schema['photoConsents']>, 'photoId'>>

// Any fixed number that no other kind of lock has.
const CONSENTS = 7_301

/**
 * Lets those who say something about these photos take turns until the transaction ends: whoever repeats itself must
 * see what was taken back meanwhile. In one order everywhere, and before the audit is written.
 */
export async function lockConsents(trx: Transaction<Schema>, ids: readonly PhotoId[]): Promise<void> {
  for (const id of ids.toSorted())
    await sql`select pg_advisory_xact_lock(${CONSENTS}, hashtext(${id}))`.execute(trx)
}

/** Writes down what was said about the people on a photo; of a photo that still arrives, too. */
export async function insertConsent(
  db: Db,
  { ticks, ...row }: PhotoConsent & Selectable<Schema['photoConsents']>,
): Promise<void> {
  await db
    .insertInto('photoConsents')
    .values({ ...row, ticks: JSON.stringify(ticks) })
    .execute()
}

/** Reads what was said last about each of these photos; those of which nobody said anything are left out. */
export async function findConsents(
  db: Db,
  ids: readonly PhotoId[],
): Promise<ReadonlyMap<PhotoId, PhotoConsent>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('photoConsents')
    .distinctOn('photoId')
    .select(['photoId', 'class', 'ticks', 'withdrawnAt'])
    .where('photoId', 'in', ids)
    .orderBy('photoId')
    .orderBy('confirmedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()
  return new Map(rows.map(({ photoId, ...consent }) => [photoId, consent]))
}

/** Lists all that was said about a photo, newest first. */
export const consentHistory = (db: Db, id: PhotoId): Promise<readonly ConsentRecord[]> =>
  db
    .selectFrom('photoConsents')
    .select(['id', 'class', 'ticks', 'confirmedByKind', 'confirmedById', 'confirmedByName'])
    .select(['confirmedAt', 'withdrawnAt'])
    .where('photoId', '=', id)
    .orderBy('confirmedAt', 'desc')
    .orderBy('id', 'desc')
    .execute()

/** Tells whether a photo is known, arrived or still arriving; with a branch, whether it is that branch's. */
export async function hasPhoto(db: Db, id: PhotoId, unitId?: UnitId): Promise<boolean> {
  let arrived = db.selectFrom('photos').select('id').where('id', '=', id)
  let arriving = db.selectFrom('uploads').select('id').where('id', '=', id)
  if (unitId !== undefined) {
    arrived = arrived.where('unitId', '=', unitId)
    arriving = arriving.where('unitId', '=', unitId)
  }
  return (await arrived.unionAll(arriving).limit(1).executeTakeFirst()) !== undefined
}

/**
 * Tells which of these ids stand for somebody else's photos: another branch's, or an officer's. An id of which nothing
 * is known yet is nobody's.
 */
export async function foreignPhotos(
  db: Db,
  unitId: UnitId,
  ids: readonly PhotoId[],
): Promise<ReadonlySet<PhotoId>> {
  if (ids.length === 0) return new Set()
  const uploads = db.selectFrom('uploads').select('id').where('id', 'in', ids).where('unitId', '!=', unitId)
  const photos = db
    .selectFrom('photos')
    .select('id')
    .where('id', 'in', ids)
    .where('unitId', 'is distinct from', unitId)
  const rows = await uploads.union(photos).execute()
  return new Set(rows.map(({ id }) => id))
}
