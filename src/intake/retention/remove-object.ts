import type { IntakeDeps } from '../deps.ts'
import { isNeeded, lockObjects } from './needed-object-store.ts'

/** Removes bytes that were kept for an upload which came to nothing, unless something else needs them. */
export async function removeObject(
  { db, objectStore }: Pick<IntakeDeps, 'db' | 'objectStore'>,
  sha256: string,
): Promise<void> {
  if (!(await objectStore.has(sha256))) return
  await db.transaction().execute(async trx => {
    await lockObjects(trx)
    if (!(await isNeeded(trx, sha256))) await objectStore.remove(sha256)
  })
}
