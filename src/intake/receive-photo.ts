import type { Readable } from 'node:stream'
import { type PhotoId, photoId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { IntakeDeps } from './deps.ts'
import { guardHead } from './guard-head.ts'
import { PHOTO_LIMIT_BYTES, readAltText, readOriginalName } from './photo.ts'
import { deletePhoto, insertPhoto } from './photo-store.ts'
import { holdObjects } from './retention/needed-object-store.ts'
import { ringForPhoto } from './ring-for-photo.ts'

interface Upload {
  readonly source: Readable
  /** What the sender calls the file. */
  readonly originalName: string | null
  /** In a form the text may come after the photo. */
  readonly altText: string | Promise<string>
}

/**
 * Takes a photo in as it streams: once this resolves it survives any crash. Nothing is left of one it refuses.
 * @throws {ALT_TEXT_TOO_LONG}
 * @throws {PHOTO_TOO_LARGE} over 50 MB
 * @throws {PHOTO_UNSUPPORTED}
 * @throws {PHOTO_TOO_MANY_PIXELS}
 * @throws {STORAGE_FULL}
 */
export const receivePhoto =
  (deps: IntakeDeps) =>
  async (actor: Actor, upload: Upload): Promise<PhotoId> => {
    authorize(actor, 'photos.write')
    const guarded = guardHead(upload.source, deps.images)
    const received = await deps.objectStore.putTemporary(guarded, PHOTO_LIMIT_BYTES)
    const id = photoId(deps.ids.newId())
    try {
      const altText = readAltText(await upload.altText)
      const photo = {
        id,
        sha256: received.sha256,
        originalBytes: received.bytes,
        originalName: readOriginalName(upload.originalName),
        altText,
        createdBy: actor.id,
        createdAt: deps.clock.now(),
      }
      await deps.db.transaction().execute(async trx => {
        await holdObjects(trx)
        await insertPhoto(trx, photo)
      })
      await deps.objectStore.makePermanent(received.temporaryId, received.sha256)
    } catch (error) {
      await undo(deps, id, received.temporaryId)
      throw error
    }
    await ringForPhoto(deps, id)
    return id
  }

/** Takes back what was begun, as far as the trouble allows; sweeping and tidying do the rest. */
const undo = async ({ db, objectStore, log }: IntakeDeps, id: PhotoId, temporaryId: string) => {
  const undone = await Promise.allSettled([deletePhoto(db, id), objectStore.dropTemporary(temporaryId)])
  for (const step of undone) {
    if (step.status === 'rejected') log.warn({ photoId: id, error: step.reason }, 'An upload was not undone')
  }
}
