import { AppError } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import type { Seat } from '../organisation/branch-link.ts'
import type { IntakeDeps } from './deps.ts'
import { deleteUpload, findUpload } from './upload-store.ts'

/**
 * Gives up an upload that still arrives. What has arrived stays: a photo is taken out of its Submission instead.
 * @throws {UPLOAD_NOT_FOUND}
 */
export const cancelUpload =
  ({ db, objectStore }: IntakeDeps) =>
  async ({ unitId }: Seat, id: PhotoId): Promise<void> => {
    const upload = await findUpload(db, unitId, id)
    if (upload === undefined) throw new AppError('UPLOAD_NOT_FOUND')
    if (await deleteUpload(db, id)) await objectStore.dropTemporary(upload.temporaryId)
  }
