import { AppError } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import { type Actor, authorize, systemActor } from '../organisation/access.ts'
import { appendAudit } from '../organisation/audit-store.ts'
import type { HiddenBox } from '../ports/images.ts'
import { beginBlur, findOriginal } from './blur-store.ts'
import type { IntakeDeps } from './deps.ts'
import { ringForPhoto } from './ring-for-photo.ts'

/**
 * Makes parts of a photo unrecognisable in whatever leaves the program; none shows all of it again. Posts on their way
 * with it are put on the network anew. Until it is rendered nobody sees the photo, and no Post goes out with it.
 * @throws {PHOTO_NOT_FOUND}
 * @throws {OBJECT_NOT_FOUND} when its original was removed already
 */
export const blurPhoto =
  (deps: IntakeDeps) =>
  async (actor: Actor, id: PhotoId, boxes: readonly HiddenBox[]): Promise<void> => {
    authorize(actor, 'photos.write')
    await requireOriginal(deps, id)
    await deps.db.transaction().execute(async trx => {
      if (!(await beginBlur(trx, id, boxes))) throw new AppError('PHOTO_NOT_FOUND')
      const subject = { kind: 'photo', id }
      const facts = { boxCount: boxes.length }
      await appendAudit(trx, { actor, action: 'photo.blurred', subject, facts }, deps.clock.now())
    })
    await deps.posts.restagePhotos(systemActor('blur-photo'), [id])
    await ringForPhoto(deps, id)
  }

async function requireOriginal({ db, objectStore }: IntakeDeps, id: PhotoId): Promise<void> {
  const sha256 = await findOriginal(db, id)
  if (sha256 === undefined) throw new AppError('PHOTO_NOT_FOUND')
  const original = await objectStore.open(sha256)
  original.destroy()
}
