import type { Readable } from 'node:stream'
import { AppError } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { Seat } from '../organisation/branch-link.ts'
import type { IntakeDeps } from './deps.ts'
import type { Photo, Variant } from './photo.ts'
import { findPhoto, findUnitOfPhoto } from './photo-store.ts'

/**
 * Shows one photo.
 * @throws {PHOTO_NOT_FOUND}
 */
export const getPhoto =
  ({ db }: IntakeDeps) =>
  async (actor: Actor, id: PhotoId): Promise<Photo> => {
    authorize(actor, 'photos.read')
    const photo = await findPhoto(db, id)
    if (!photo) throw new AppError('PHOTO_NOT_FOUND')
    return photo
  }

/** A rendition to send: always a JPEG, and always the same bytes under the same hash. */
interface OpenVariant extends Variant {
  readonly jpeg: Readable
}

/**
 * Opens one rendition of a photo. Whoever calls reads the stream to its end or destroys it.
 * @throws {PHOTO_NOT_FOUND} also when the photo has no such variant (yet)
 */
export const openVariant =
  (deps: IntakeDeps) =>
  async (actor: Actor, id: PhotoId, name: string): Promise<OpenVariant> => {
    authorize(actor, 'photos.read')
    return open(deps, id, name)
  }

/**
 * Opens one rendition of a branch's own photo. Whoever calls reads the stream to its end or destroys it.
 * @throws {PHOTO_NOT_FOUND} also when it is another's, or has no such variant (yet)
 */
export const openOwnVariant =
  (deps: IntakeDeps) =>
  async ({ unitId }: Seat, id: PhotoId, name: string): Promise<OpenVariant> => {
    const owner = await findUnitOfPhoto(deps.db, id)
    if (owner?.unitId !== unitId) throw new AppError('PHOTO_NOT_FOUND')
    return open(deps, id, name)
  }

async function open({ db, objectStore }: IntakeDeps, id: PhotoId, name: string): Promise<OpenVariant> {
  const photo = await findPhoto(db, id)
  const variant = photo?.variants.find(each => each.name === name)
  if (variant === undefined) throw new AppError('PHOTO_NOT_FOUND')
  return { ...variant, jpeg: await objectStore.open(variant.sha256) }
}
