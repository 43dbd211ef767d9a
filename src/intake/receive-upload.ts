import { AppError, hasCode } from '../kernel/errors.ts'
import { MINUTE } from '../kernel/time.ts'
import type { Pieces } from '../ports/object-store.ts'
import type { IntakeDeps } from './deps.ts'
import { finishUpload, refuseUpload } from './finish-upload.ts'
import { guardHead } from './guard-head.ts'
import { UPLOAD_REFUSALS, type Upload } from './upload.ts'
import { watchSilence } from './watch-silence.ts'

/** How long a phone is asked to wait when there is no room. */
const FULL_PAUSE_MS = 5 * MINUTE

/**
 * Takes in what comes along with an upload that was begun in this very request, so that nobody else has added to it
 * or ended it. It is kept, gives and throws as appending does.
 */
export const receiveUpload =
  (deps: IntakeDeps) =>
  (begun: Upload, source: Pieces): Promise<number> =>
    takeIn(deps, begun, 0, source)

/** Takes in what follows of an upload from where its bytes end, and the photo once it is whole. */
export async function takeIn(
  deps: IntakeDeps,
  upload: Upload,
  offsetBytes: number,
  source: Pieces,
): Promise<number> {
  const { bytes, sha256 } = await append(deps, upload, offsetBytes, source)
  if (bytes === upload.lengthBytes) await finishUpload(deps)(upload, sha256)
  return bytes
}

async function append(deps: IntakeDeps, upload: Upload, offsetBytes: number, source: Pieces) {
  const { objectStore, clock, images } = deps
  const { temporaryId, lengthBytes } = upload
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
