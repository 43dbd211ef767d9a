import { inTurn } from '../kernel/in-turn.ts'
import { MINUTE, plus } from '../kernel/time.ts'
import { systemActor } from '../organisation/access.ts'
import type { IntakeDeps } from './deps.ts'
import { stuckPhotoIds } from './photo-store.ts'
import { UPLOAD_LIFE_MS } from './upload.ts'

/** A photo this young has a bell of its own, or its bytes are just being made permanent. */
const GRACE_MS = MINUTE
/** What is left over is rung for a minute later. */
const LIMIT = 500

/** Rings again for photos that nobody processes, as after a crash or a flushed queue, and tidies broken-off uploads. */
export const sweepPhotos =
  ({ db, clock, bells, objectStore, posts, log }: IntakeDeps) =>
  async (): Promise<void> => {
    const now = clock.now()
    const count = await objectStore.tidyTemporaries(plus(now, -UPLOAD_LIFE_MS))
    if (count > 0) log.info({ count }, 'Broken-off uploads were tidied')
    const ids = await stuckPhotoIds(db, { before: plus(now, -GRACE_MS), now, limit: LIMIT })
    await inTurn(ids, async id => {
      // Whoever began to blur it may have died before what shows more was taken back.
      await posts.restagePhotos(systemActor('sweep-photos'), [id])
      await bells.processPhoto(id)
    })
  }
