import { AppError, hasCode } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import { MINUTE } from '../kernel/time.ts'
import type { Seat } from '../organisation/branch-link.ts'
import type { Pieces } from '../ports/object-store.ts'
import type { IntakeDeps } from './deps.ts'
import { finishUpload, refuseUpload } from './finish-upload.ts'
import { requireUpload } from './get-upload.ts'
import { guardHead } from './guard-head.ts'
import { UPLOAD_REFUSALS, type Upload } from './upload.ts'
import { watchSilence } from './watch-silence.ts'

/** How long a phone is asked to wait when there is no room. */
const FULL_PAUSE_MS = 5 * MINUTE

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
    const { bytes, sha256 } = await append(deps, upload, offsetBytes, source)
    if (bytes === upload.lengthBytes) await finishUpload(deps)(upload, sha256)
    return bytes
  }

async function append(deps: IntakeDeps, upload: Upload, offsetBytes: number, source: Pieces) {
  const { objectStore, clock, images } = deps
  const { temporaryId, lengthBytes } = upload
  if ((await objectStore.countTemporary(temporaryId)) !== offsetBytes)
    throw new AppError('UPLOAD_OFFSET_WRONG')
  const watched = watchSilence(source, clock)
  const guarded = offsetBytes === 0 ? guardHead(watched, images, lengthBytes) : watched
  const part = { source: guarded, offsetBytes, limitBytes: lengthBytes }
  try {
    return await objectStore.appendTemporary(temporaryId, part)
  } catch (error) {
    const refusal = UPLOAD_REFUSALS.find(code => hasCode(error, code))
    if (refusal !== undefined) await refuseUpload(deps, upload, refusal)
    if (hasCode(error, 'STORAGE_FULL'))
      throw new AppError('STORAGE_FULL', { cause: error, retryAfterSeconds: FULL_PAUSE_MS / 1_000 })
    throw error
  }
}
