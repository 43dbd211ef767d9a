import { forgetUpload } from './cancel-upload.ts'
import type { IntakeDeps } from './deps.ts'
import { finishUpload } from './finish-upload.ts'
import type { Upload } from './upload.ts'
import { arrivingUploads } from './upload-store.ts'

/** So many are looked at together. */
const BATCH = 200

/** Takes in the photos whose last byte came just before the program ended, and forgets uploads whose time is over. */
export const sweepUploads =
  (deps: IntakeDeps) =>
  async (signal: AbortSignal): Promise<void> => {
    let after = ''
    for (let uploads = await next(deps, after); uploads.length > 0; uploads = await next(deps, after)) {
      for (const upload of uploads) {
        signal.throwIfAborted()
        await settle(deps, upload)
        after = upload.id
      }
    }
  }

const next = ({ db }: IntakeDeps, after: string) => arrivingUploads(db, after, BATCH)

async function settle(deps: IntakeDeps, upload: Upload): Promise<void> {
  const { objectStore, clock, log } = deps
  if (upload.expiresAt <= clock.now()) return forgetUpload(deps, upload)
  if ((await objectStore.countTemporary(upload.temporaryId)) < upload.lengthBytes) return
  // One that cannot be taken in must not keep the others waiting.
  await finishUpload(deps)(upload, null).catch((error: unknown) =>
    log.warn({ photoId: upload.id, error }, 'An upload could not be taken in'),
  )
}
