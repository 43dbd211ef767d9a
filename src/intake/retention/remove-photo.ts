import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import type { PhotoId } from '../../kernel/ids.ts'
import type { IntakeDeps } from '../deps.ts'
import { lockObjects, objectsOnlyOf, type PhotoObjects } from './needed-object-store.ts'

/**
 * Removes those of a photo's bytes that nothing else needs, together with what `note` writes about it; nothing when
 * that says no. Should the program end in between, the rows stay, and the next time does the same again.
 */
export const removePhoto = (
  { db, objectStore }: Pick<IntakeDeps, 'db' | 'objectStore'>,
  id: PhotoId,
  which: PhotoObjects,
  note: (trx: Transaction<Schema>) => Promise<boolean>,
): Promise<void> =>
  db.transaction().execute(async trx => {
    await lockObjects(trx)
    const objects = await objectsOnlyOf(trx, id, which)
    if (!(await note(trx))) return
    for (const sha256 of objects) await objectStore.remove(sha256)
  })
