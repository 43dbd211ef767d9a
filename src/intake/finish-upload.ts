import { AppError, hasCode } from '../kernel/errors.ts'
import type { IntakeDeps } from './deps.ts'
import { removeObject } from './retention/remove-object.ts'
import { ringForPhoto } from './ring-for-photo.ts'
import type { Upload, UploadRefusal } from './upload.ts'
import { endUpload, findUpload, receiveAsPhoto } from './upload-store.ts'

/**
 * Makes a photo of an upload whose bytes are all here; `sum` is their hash where it is known. Repeated, broken off
 * anywhere, or done by two at once, it makes one photo.
 * @throws {UPLOAD_BROKEN} when the bytes are not those that were announced
 */
export const finishUpload =
  (deps: IntakeDeps) =>
  async (upload: Upload, sum: string | null): Promise<void> => {
    try {
      await keep(deps, upload, sum)
    } catch (error) {
      const isEnded = hasCode(error, 'OBJECT_NOT_FOUND') && (await hasEnded(deps, upload))
      if (!isEnded) throw error
    }
    await ringForPhoto(deps, upload.id)
  }

/** Refuses an upload for good and forgets its bytes. */
export async function refuseUpload(
  { db, objectStore, clock, log }: IntakeDeps,
  { id, temporaryId }: Upload,
  refusalCode: UploadRefusal,
): Promise<void> {
  await endUpload(db, id, { state: 'refused', refusalCode, endedAt: clock.now() })
  await objectStore.dropTemporary(temporaryId)
  log.info({ photoId: id, code: refusalCode }, 'An upload was refused')
}

async function keep(deps: IntakeDeps, upload: Upload, sum: string | null): Promise<void> {
  const { objectStore } = deps
  const { temporaryId } = upload
  const whole = sum === null ? await objectStore.sealTemporary(temporaryId) : { temporaryId, sha256: sum }
  if (whole.sha256 !== upload.sha256) {
    await objectStore.dropTemporary(whole.temporaryId)
    await refuseUpload(deps, upload, 'UPLOAD_BROKEN')
    throw new AppError('UPLOAD_BROKEN')
  }
  try {
    await objectStore.makePermanent(whole.temporaryId, whole.sha256)
    if (sum === null) await objectStore.dropTemporary(temporaryId)
  } catch (error) {
    // Somebody else added to the bytes meanwhile: what counts is what stands there in all.
    if (sum === null || !hasCode(error, 'OBJECT_NOT_FOUND')) throw error
    return keep(deps, upload, null)
  }
  // The row of the upload refers to the bytes until that of the photo does; it may have been taken back meanwhile.
  const isPhoto = await receiveAsPhoto(deps.db, upload, deps.clock.now())
  if (!isPhoto) await removeObject(deps, upload.sha256)
}

const hasEnded = async ({ db }: IntakeDeps, { unitId, id }: Upload) =>
  (await findUpload(db, unitId, id))?.state === 'received'
