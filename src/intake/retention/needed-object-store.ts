import { sql, type Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PhotoId } from '../../kernel/ids.ts'

// Any fixed number that no other lock of ours has.
const OBJECTS = 7_301_024

/**
 * Lets nobody remove objects until the transaction ends. For whoever writes a row that refers to some: bytes are kept
 * once however often they come, and what was found there must not be gone when the row is.
 */
export const holdObjects = async (trx: Transaction<Schema>): Promise<void> => {
  await sql`select pg_advisory_xact_lock_shared(${OBJECTS})`.execute(trx)
}

/** Waits for those, and holds others back until the transaction ends, which may be long where the store is far. */
export const lockObjects = async (trx: Transaction<Schema>): Promise<void> => {
  await sql`set local idle_in_transaction_session_timeout = '10min'`.execute(trx)
  await sql`select pg_advisory_xact_lock(${OBJECTS})`.execute(trx)
}

/** Which of a photo's objects are meant. */
export type PhotoObjects = 'all' | 'original'

/** Lists the objects of a photo that nothing else needs: no other photo, none of its renditions, no upload. */
export async function objectsOnlyOf(
  trx: Transaction<Schema>,
  id: PhotoId,
  which: PhotoObjects,
): Promise<readonly string[]> {
  const variants =
    which === 'all' ? sql`union select sha256 from photo_variants where photo_id = ${id}` : sql``
  const isOwn = which === 'all' ? sql`photo_id = ${id}` : sql`false`
  const { rows } = await sql<{ sha256: string }>`
    select sha256 from (select sha256 from photos where id = ${id} ${variants}) own
    where not exists (select from photos p where p.sha256 = own.sha256 and p.id <> ${id}
        and p.erased_at is null and p.original_removed_at is null)
      and not exists (select from photo_variants v where v.sha256 = own.sha256 and not (${isOwn}))
      and not exists (select from uploads u where u.sha256 = own.sha256 and u.state = 'arriving')`.execute(
    trx,
  )
  return rows.map(({ sha256 }) => sha256)
}

/** Tells whether a photo, a rendition or an upload needs an object. */
export async function isNeeded(trx: Transaction<Schema>, sha256: string): Promise<boolean> {
  const { rows } = await sql`
    select from photos where sha256 = ${sha256} and erased_at is null and original_removed_at is null
    union all select from photo_variants where sha256 = ${sha256}
    union all select from uploads where sha256 = ${sha256} and state = 'arriving'
    limit 1`.execute(trx)
  return rows.length > 0
}
