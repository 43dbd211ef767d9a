import { AppError } from '../kernel/errors.ts'
import type { PhotoId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { consentHistory } from './consent-store.ts'
import type { IntakeDeps } from './deps.ts'
import { type ConsentView, isWithheld, missingTicks } from './photo-class.ts'
import { findUnitOfPhoto } from './photo-store.ts'

/**
 * Tells who is on a photo and what they agreed to.
 * @throws {PHOTO_NOT_FOUND}
 */
export const getConsent =
  ({ db }: Pick<IntakeDeps, 'db'>) =>
  async (actor: Actor, id: PhotoId): Promise<ConsentView> => {
    authorize(actor, 'photos.read')
    const photo = await findUnitOfPhoto(db, id)
    if (photo === undefined) throw new AppError('PHOTO_NOT_FOUND')
    const history = await consentHistory(db, id)
    const [latest] = history
    return {
      class: latest?.class ?? null,
      ticks: latest?.ticks ?? [],
      missing: missingTicks(latest),
      isWithheld: isWithheld(latest, photo.unitId !== null),
      history,
    }
  }
