import { AppError } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import { systemActor } from '../organisation/access.ts'
import type { RenderedVariant } from '../ports/images.ts'
import { variantsOnlyOf } from './blur-store.ts'
import type { IntakeDeps } from './deps.ts'
import { REFUSALS, type Refusal, TRY_LIMIT, VARIANTS, type Variant } from './photo.ts'
import { claimPhoto, type PhotoClaim, releasePhoto, savePhotoReady, savePhotoRefused } from './photo-store.ts'
import { lockObjects } from './retention/needed-object-store.ts'
import { removeObject } from './retention/remove-object.ts'

/**
 * Looks at a photo that was received and renders its variants. Run twice, or broken off anywhere and run again,
 * it ends the same: variants are kept under their hash, and only the holder of the live claim saves.
 */
export const processPhoto =
  (deps: IntakeDeps) =>
  async (id: PhotoId, signal: AbortSignal): Promise<void> => {
    const claim = await claimPhoto(deps.db, id, deps.clock.now())
    if (!claim) return
    if (claim.tries > TRY_LIMIT) return refuse(deps, claim, 'PHOTO_BROKEN')
    try {
      await render(deps, claim, signal)
    } catch (error) {
      const refusal = refusalOf(error)
      if (refusal) return refuse(deps, claim, refusal)
      // An error of ours that is no refusal tells of the surroundings (a full disk), not of the photo.
      await releasePhoto(deps.db, claim, !(error instanceof AppError))
      throw error
    }
  }

const render = async (deps: IntakeDeps, claim: PhotoClaim, signal: AbortSignal) => {
  const original = await deps.objectStore.read(claim.sha256)
  const { variants, ...inspection } = await deps.images.process(original, VARIANTS, signal, claim.blurBoxes)
  await removeEarlier(deps, claim.id)
  const kept: Variant[] = []
  for (const variant of variants) kept.push(await keep(deps, variant))
  const isSaved = await savePhotoReady(deps.db, claim, inspection, kept, deps.clock.now())
  // Erased, or another's by now: what was kept for it is nobody's, unless somebody refers to it.
  if (!isSaved) return removeUnneeded(deps, kept)
  await keepAgain(deps, variants, kept)
  deps.log.info({ photoId: claim.id, format: inspection.format }, 'A photo is ready')
}

const removeUnneeded = async (deps: IntakeDeps, kept: readonly Variant[]) => {
  for (const { sha256 } of kept) await removeObject(deps, sha256)
}

/** Bytes of another photo may have been the same, and been removed with it just before our row referred to them. */
const keepAgain = async (
  { objectStore }: IntakeDeps,
  variants: readonly RenderedVariant[],
  kept: readonly Variant[],
) => {
  for (const { name, sha256 } of kept) {
    const variant = variants.find(each => each.name === name)
    if (variant && !(await objectStore.has(sha256))) await objectStore.put(variant.jpeg)
  }
}

/** Of a photo that is rendered anew: what showed more of it goes, from the network and from the store. */
const removeEarlier = async ({ db, objectStore, posts }: IntakeDeps, id: PhotoId) => {
  const earlier = await db.transaction().execute(async trx => {
    await lockObjects(trx)
    const objects = await variantsOnlyOf(trx, id)
    for (const sha256 of objects) await objectStore.remove(sha256)
    return objects
  })
  if (earlier.length > 0) await posts.restagePhotos(systemActor('process-photo'), [id])
}

const keep = async (
  { objectStore }: IntakeDeps,
  { jpeg, ...variant }: RenderedVariant,
): Promise<Variant> => ({
  ...variant,
  ...(await objectStore.put(jpeg)),
})

const refuse = async ({ db, clock, log }: IntakeDeps, claim: PhotoClaim, code: Refusal) => {
  const isSaved = await savePhotoRefused(db, claim, code, clock.now())
  if (isSaved) log.info({ photoId: claim.id, code }, 'A photo was refused')
}

const refusalOf = (error: unknown): Refusal | undefined =>
  error instanceof AppError ? REFUSALS.find(code => code === error.code) : undefined
