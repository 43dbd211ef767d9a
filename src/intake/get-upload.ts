import { AppError } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import type { Seat } from '../organisation/branch-link.ts'
import type { IntakeDeps } from './deps.ts'
import { finishUpload } from './finish-upload.ts'
import { UPLOAD_REFUSALS, type Upload } from './upload.ts'
import { findUpload } from './upload-store.ts'

/** How far an upload is. */
export interface UploadProgress {
  readonly id: PhotoId
  readonly lengthBytes: number
  readonly arrivedBytes: number
  readonly expiresAt: Date
}

/**
 * Tells how far a branch's upload is. One that is whole but was never taken in, because the program ended, is now.
 * @throws {UPLOAD_NOT_FOUND} when there is none of this branch, or its time is over
 * @throws {UPLOAD_BROKEN} {PHOTO_UNSUPPORTED} {PHOTO_TOO_MANY_PIXELS} when it was refused
 */
export const getUpload =
  (deps: IntakeDeps) =>
  async (seat: Seat, id: PhotoId): Promise<UploadProgress> => {
    const upload = await requireUpload(deps, seat, id)
    const { lengthBytes, expiresAt } = upload
    const arrivedBytes = await arrived(deps, upload)
    if (upload.state === 'arriving' && arrivedBytes === lengthBytes) await finishUpload(deps)(upload, null)
    return { id, lengthBytes, arrivedBytes, expiresAt }
  }

/** Finds an upload that arrives or has arrived. @throws {UPLOAD_NOT_FOUND} {UPLOAD_BROKEN} {PHOTO_UNSUPPORTED} */
export async function requireUpload({ db, clock }: IntakeDeps, seat: Seat, id: PhotoId): Promise<Upload> {
  const upload = await findUpload(db, seat.unitId, id)
  if (upload === undefined) throw new AppError('UPLOAD_NOT_FOUND')
  if (upload.state === 'refused') throw refusalOf(upload)
  if (upload.state === 'arriving' && upload.expiresAt <= clock.now()) throw new AppError('UPLOAD_NOT_FOUND')
  return upload
}

const arrived = async ({ objectStore }: IntakeDeps, { state, temporaryId, lengthBytes }: Upload) =>
  state === 'received' ? lengthBytes : await objectStore.countTemporary(temporaryId)

const refusalOf = ({ refusalCode }: Upload) =>
  new AppError(UPLOAD_REFUSALS.find(code => code === refusalCode) ?? 'UPLOAD_BROKEN')
