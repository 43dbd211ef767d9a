import { AppError } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import type { IntakeDeps } from './deps.ts'
import type { VariantName } from './photo.ts'
import { findPhoto, findPhotos } from './photo-store.ts'

/** A photo that cannot be posted now, and why. */
export interface UnreadyPhoto {
  readonly id: PhotoId
  readonly reason: 'unknown' | 'processing' | 'refused'
}

/** Tells which of these photos are not ready to be posted. */
export const notReady =
  ({ db }: IntakeDeps) =>
  async (ids: readonly PhotoId[]): Promise<readonly UnreadyPhoto[]> => {
    const states = new Map((await findPhotos(db, ids)).map(({ id, state }) => [id, state]))
    return ids.flatMap(id => {
      const state = states.get(id) ?? 'unknown'
      return state === 'ready' ? [] : [{ id, reason: state }]
    })
  }

/** Gives the alt text each of these photos came with; what is unknown is left out. */
export const altTexts =
  ({ db }: IntakeDeps) =>
  async (ids: readonly PhotoId[]): Promise<ReadonlyMap<PhotoId, string>> =>
    new Map((await findPhotos(db, ids)).map(({ id, altText }) => [id, altText]))

const FOR_NETWORK = 'facebook' satisfies VariantName

/**
 * Reads the rendition made for the network: an upright JPEG without tags, under 4 MB.
 * @throws {PHOTO_NOT_FOUND}
 * @throws {PHOTO_NOT_READY}
 */
export const networkJpeg =
  ({ db, objectStore }: IntakeDeps) =>
  async (id: PhotoId): Promise<Uint8Array> => {
    const photo = await findPhoto(db, id)
    if (!photo) throw new AppError('PHOTO_NOT_FOUND')
    const variant = photo.variants.find(({ name }) => name === FOR_NETWORK)
    if (!variant) throw new AppError('PHOTO_NOT_READY')
    return objectStore.read(variant.sha256)
  }
