import { AppError } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import { findConsents } from './consent-store.ts'
import type { IntakeDeps } from './deps.ts'
import type { VariantName } from './photo.ts'
import { isWithheld } from './photo-class.ts'
import { findPhoto, findPhotos, findStandings } from './photo-store.ts'

/** A photo that cannot be posted now, and why. */
export interface UnreadyPhoto {
  readonly id: PhotoId
  readonly reason: 'unknown' | 'processing' | 'refused' | 'consent'
}

/** Tells which of these photos are not ready to be posted, or may not be. */
export const notReady =
  ({ db }: Pick<IntakeDeps, 'db'>) =>
  async (ids: readonly PhotoId[]): Promise<readonly UnreadyPhoto[]> => {
    const photos = new Map((await findStandings(db, ids)).map(photo => [photo.id, photo]))
    const consents = await findConsents(db, ids)
    return ids.flatMap((id): readonly UnreadyPhoto[] => {
      const { state = 'unknown', unitId } = photos.get(id) ?? {}
      if (state !== 'ready') return [{ id, reason: state }]
      return isWithheld(consents.get(id), unitId !== null) ? [{ id, reason: 'consent' }] : []
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
