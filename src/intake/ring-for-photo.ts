import type { PhotoId } from '../kernel/ids.ts'
import type { IntakeDeps } from './deps.ts'

/**
 * Asks for a photo to be looked at. It is safe by now: a bell that does not ring must not make the sender send it
 * again.
 */
export async function ringForPhoto(
  { bells, log }: Pick<IntakeDeps, 'bells' | 'log'>,
  id: PhotoId,
): Promise<void> {
  try {
    await bells.processPhoto(id)
  } catch (error) {
    log.warn({ photoId: id, error }, 'The bell for a photo did not ring; the sweep will')
  }
}
