import { AppError } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import type { Seat } from '../organisation/branch-link.ts'
import type { Pieces } from '../ports/object-store.ts'
import type { IntakeDeps } from './deps.ts'
import { requireUpload } from './get-upload.ts'
import { takeIn } from './receive-upload.ts'

/**
 * Takes in what follows of an upload, and the photo once it is whole: when this tells the whole length, the photo
 * survives any crash. What came before the sender broke off is kept, too. Gives where the bytes end now.
 * @throws {UPLOAD_NOT_FOUND}
 * @throws {UPLOAD_OFFSET_WRONG} when the part does not begin where the last one ended
 * @throws {UPLOAD_BROKEN} {PHOTO_UNSUPPORTED} {PHOTO_TOO_MANY_PIXELS} it is refused for good
 * @throws {PHOTO_TOO_LARGE} when more comes than was announced
 * @throws {UPLOAD_STALLED} when nothing came for a while
 * @throws {STORAGE_FULL} with the time to wait
 */
export const appendUpload =
  (deps: IntakeDeps) =>
  async (seat: Seat, id: PhotoId, offsetBytes: number, source: Pieces): Promise<number> => {
    const upload = await requireUpload(deps, seat, id)
    if (upload.state === 'received') return upload.lengthBytes
    if ((await deps.objectStore.countTemporary(upload.temporaryId)) !== offsetBytes)
      throw new AppError('UPLOAD_OFFSET_WRONG')
    return takeIn(deps, upload, offsetBytes, source)
  }
