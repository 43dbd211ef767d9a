import type { Photo } from '../../intake/index.ts'
import type { PhotoId } from '../../kernel/ids.ts'
import { plus, SECOND } from '../../kernel/time.ts'
import type { Actor } from '../../organisation/index.ts'
import type { Clock } from '../../ports/clock.ts'
import type { PhotoUses } from '../intake-uses.ts'

const LOOK_EVERY_MS = 200
/** A phone's photo takes about half a second; ten of them on two busy cores about this long. */
const PATIENCE_MS = 8 * SECOND

/**
 * Waits a moment until photos that just came in were looked at, so that the page can show them and a Post can be
 * scheduled with them at once. After that they are given as they are.
 */
export async function settlePhotos(
  photos: PhotoUses,
  clock: Clock,
  actor: Actor,
  ids: readonly PhotoId[],
): Promise<readonly Photo[]> {
  const deadline = plus(clock.now(), PATIENCE_MS)
  for (;;) {
    const found = await Promise.all(ids.map(id => photos.getPhoto(actor, id)))
    const isSettled = found.every(photo => photo.state !== 'processing')
    if (isSettled || clock.now() >= deadline) return found
    await clock.sleepUntil(plus(clock.now(), LOOK_EVERY_MS))
  }
}
