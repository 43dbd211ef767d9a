import { AppError } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import type { FrameWords } from '../ports/frames.ts'
import { findConsents } from './consent-store.ts'
import type { IntakeDeps } from './deps.ts'
import { VARIANTS, type VariantName } from './photo.ts'
import { isWithheld } from './photo-class.ts'
import { findSources } from './photo-source-store.ts'
import { findStandings } from './photo-standing-store.ts'
import { findPhoto, findPhotos } from './photo-store.ts'

/** A photo that cannot be posted now, and why. */
export interface UnreadyPhoto {
  readonly id: PhotoId
  readonly reason: 'unknown' | 'processing' | 'refused' | 'consent'
}

/** Tells which of these photos are not ready to be posted, or may not be; a collage may be if all it shows may. */
export const notReady =
  ({ db }: Pick<IntakeDeps, 'db'>) =>
  async (ids: readonly PhotoId[]): Promise<readonly UnreadyPhoto[]> => {
    const sources = await findSources(db, ids)
    const all = [...ids, ...[...sources.values()].flat()]
    const photos = new Map((await findStandings(db, all)).map(photo => [photo.id, photo]))
    const consents = await findConsents(db, all)
    const mayBeSeen = (id: PhotoId) => {
      const photo = photos.get(id)
      return photo !== undefined && !isWithheld(consents.get(id), photo.unitId !== null)
    }
    // A source that was rendered anew, as with a face hidden, still shows that face in what was drawn before.
    const isAsDrawn = (id: PhotoId, drawnAt: Date) => {
      const source = photos.get(id)
      return source?.state === 'ready' && source.processedAt !== null && source.processedAt <= drawnAt
    }
    return ids.flatMap((id): readonly UnreadyPhoto[] => {
      const photo = photos.get(id)
      if (photo?.state !== 'ready') return [{ id, reason: photo?.state ?? 'unknown' }]
      const shown = sources.get(id) ?? []
      const isSeen = [id, ...shown].every(mayBeSeen) && shown.every(each => isAsDrawn(each, photo.createdAt))
      return isSeen ? [] : [{ id, reason: 'consent' }]
    })
  }

/** Gives the alt text each of these photos came with; what is unknown is left out. */
export const altTexts =
  ({ db }: IntakeDeps) =>
  async (ids: readonly PhotoId[]): Promise<ReadonlyMap<PhotoId, string>> =>
    new Map((await findPhotos(db, ids)).map(({ id, altText }) => [id, altText]))

const FOR_NETWORK = 'facebook' satisfies VariantName

/**
 * Reads the rendition made for the network, in its frame: an upright JPEG without tags, under 4 MB.
 * @throws {PHOTO_NOT_FOUND}
 * @throws {PHOTO_NOT_READY}
 * @throws {FRAME_UNKNOWN} {FONT_BROKEN}
 */
export const networkJpeg =
  ({ db, objectStore, artist, frames }: IntakeDeps) =>
  async (id: PhotoId, frame: (FrameWords & { readonly id: string }) | null): Promise<Uint8Array> => {
    const photo = await findPhoto(db, id)
    if (!photo) throw new AppError('PHOTO_NOT_FOUND')
    const variant = photo.variants.find(({ name }) => name === FOR_NETWORK)
    if (!variant) throw new AppError('PHOTO_NOT_READY')
    const jpeg = await objectStore.read(variant.sha256)
    if (frame === null) return jpeg
    return artist.frame(jpeg, size => frames.fill(frame.id, frame, size), VARIANTS[0].limitBytes)
  }

/** Tells whether there is such a frame. */
export const hasFrame =
  ({ frames }: Pick<IntakeDeps, 'frames'>) =>
  (id: string): boolean =>
    frames.list().some(frame => frame.id === id)
