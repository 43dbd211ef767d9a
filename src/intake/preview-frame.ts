import { AppError } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { FrameWords } from '../ports/frames.ts'
import type { IntakeDeps } from './deps.ts'
import { VARIANTS, type VariantName } from './photo.ts'
import { findPhoto } from './photo-store.ts'

interface WantedPreview {
  /** Null shows it around a drawn landscape. */
  readonly photoId: PhotoId | null
  readonly frameId: string
  readonly words: FrameWords
}

const LOOKED_AT = 'phone' satisfies VariantName

/**
 * Draws a photo in a frame, small enough to look at; a JPEG.
 * @throws {PHOTO_NOT_FOUND} {PHOTO_NOT_READY} {FRAME_UNKNOWN} {FONT_BROKEN}
 */
export const previewFrame =
  (deps: IntakeDeps) =>
  async (actor: Actor, { photoId, frameId, words }: WantedPreview): Promise<Uint8Array> => {
    authorize(actor, 'photos.read')
    const jpeg = photoId === null ? await deps.artist.draw(LANDSCAPE) : await readSmall(deps, photoId)
    return deps.artist.frame(jpeg, size => deps.frames.fill(frameId, words, size), VARIANTS[1].limitBytes)
  }

async function readSmall({ db, objectStore }: IntakeDeps, id: PhotoId): Promise<Uint8Array> {
  const photo = await findPhoto(db, id)
  if (!photo) throw new AppError('PHOTO_NOT_FOUND')
  const variant = photo.variants.find(({ name }) => name === LOOKED_AT)
  if (!variant) throw new AppError('PHOTO_NOT_READY')
  return objectStore.read(variant.sha256)
}

/** Sky, fields and a canal: what stands behind a frame that is only looked at. */
const LANDSCAPE = `<svg xmlns="http://www.w3.org/2000/svg" width="800" height="600">
  <rect width="800" height="600" fill="#bcd9ea"/><circle cx="640" cy="120" r="52" fill="#fbe3a1"/>
  <path d="M0 330q200-90 400-20t400-30v320H0z" fill="#8fbf7f"/>
  <path d="M0 420q260-70 480 0t320-10v190H0z" fill="#6ea663"/>
  <path d="M330 600q40-120 10-200l60-8q40 90 90 208z" fill="#8fb9cf"/></svg>`
