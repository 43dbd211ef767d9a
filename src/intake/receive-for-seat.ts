import type { PhotoId } from '../kernel/ids.ts'
import type { Seat } from '../organisation/branch-link.ts'
import type { Pieces, Whole } from '../ports/object-store.ts'
import { noteUpload } from './begin-upload.ts'
import type { IntakeDeps } from './deps.ts'
import { finishUpload } from './finish-upload.ts'
import { guardHead } from './guard-head.ts'
import { PHOTO_LIMIT_BYTES } from './photo.ts'
import { watchSilence } from './watch-silence.ts'

/**
 * Takes a branch's photo in at once, as a plain form sends it: once this resolves it survives any crash. Nothing is
 * left of one it refuses.
 * @throws {PHOTO_TOO_LARGE} over 50 MB
 * @throws {PHOTO_BROKEN} when it is empty
 * @throws {PHOTO_UNSUPPORTED} {PHOTO_TOO_MANY_PIXELS} {UPLOAD_STALLED} {TOO_MANY_UPLOADS} {STORAGE_FULL}
 */
export const receiveForSeat =
  (deps: IntakeDeps) =>
  async (seat: Seat, source: Pieces, fileName: string | null): Promise<PhotoId> => {
    const guarded = guardHead(watchSilence(source, deps.clock), deps.images)
    const whole = await deps.objectStore.putTemporary(guarded, PHOTO_LIMIT_BYTES)
    const upload = await noteWhole(deps, seat, whole, fileName)
    await finishUpload(deps)(upload, whole.sha256)
    return upload.id
  }

async function noteWhole(deps: IntakeDeps, seat: Seat, whole: Whole, fileName: string | null) {
  const announced = { lengthBytes: whole.bytes, sha256: whole.sha256, fileName, takenAt: null }
  try {
    return await noteUpload(deps, seat, announced, whole.temporaryId)
  } catch (error) {
    await deps.objectStore.dropTemporary(whole.temporaryId)
    throw error
  }
}
