import type { PhotoId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import type { IntakeDeps } from './deps.ts'
import { beginErasing, endErasing, objectsOnlyOf } from './erased-photo-store.ts'

/**
 * Removes photos' bytes for good, originals and variants; that they were there stays known. Bytes that another photo
 * has as well stay for that one. Broken off anywhere and run again it ends the same.
 */
export const erasePhotos =
  ({ db, clock, objectStore }: Pick<IntakeDeps, 'db' | 'clock' | 'objectStore'>) =>
  async (actor: Actor, ids: readonly PhotoId[]): Promise<void> => {
    authorize(actor, 'submissions.decide')
    for (const id of ids) {
      const isNew = await beginErasing(db, id, clock.now())
      for (const sha256 of await objectsOnlyOf(db, id)) await objectStore.remove(sha256)
      await endErasing(db, id)
      if (isNew)
        await db
          .transaction()
          .execute(trx =>
            appendAudit(trx, { actor, action: 'photo.erased', subject: { kind: 'photo', id } }, clock.now()),
          )
    }
  }
