import type { PhotoId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import type { IntakeDeps } from './deps.ts'
import { beginErasing, endErasing } from './erased-photo-store.ts'
import { removePhoto } from './retention/remove-photo.ts'

/**
 * Removes photos' bytes for good, originals and variants; that they were there stays known. Bytes that another photo
 * has as well stay for that one. Broken off anywhere and run again it ends the same.
 */
export const erasePhotos =
  (deps: Pick<IntakeDeps, 'db' | 'clock' | 'objectStore'>) =>
  async (actor: Actor, ids: readonly PhotoId[]): Promise<void> => {
    authorize(actor, 'submissions.decide')
    for (const id of ids) {
      const now = deps.clock.now()
      const deed = { actor, action: 'photo.erased', subject: { kind: 'photo', id } }
      await deps.db.transaction().execute(async trx => {
        if (await beginErasing(trx, id, now)) await appendAudit(trx, deed, now)
      })
      await removePhoto(deps, id, 'all', trx => endErasing(trx, id))
    }
  }
