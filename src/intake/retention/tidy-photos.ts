import { DAY, plus } from '../../kernel/time.ts'
import type { IntakeDeps } from '../deps.ts'
import { UPLOAD_LIFE_MS } from '../upload.ts'
import { deleteUnneeded, noteRemoved, outlivedPhotos, unneededPhotos } from './outlived-photo-store.ts'
import { removePhoto } from './remove-photo.ts'
import { monthsBefore } from './retention.ts'
import { findRetention } from './retention-store.ts'

type Deps = Pick<IntakeDeps, 'db' | 'objectStore' | 'clock' | 'log'>

/** Somebody may still write the Post: a form may stand open over a weekend. */
const OWN_MS = 2 * DAY
/** What a run leaves over the next one does. */
const LIMIT = 500

/**
 * Forgets photos that nothing refers to, with their bytes where no other photo has the same. Broken off anywhere, it
 * goes on the next time.
 */
export const tidyPhotos =
  (deps: Deps) =>
  async (signal: AbortSignal): Promise<void> => {
    const now = deps.clock.now()
    const before = { ownBefore: plus(now, -OWN_MS), sentBefore: plus(now, -UPLOAD_LIFE_MS) }
    const ids = await unneededPhotos(deps.db, before, LIMIT)
    for (const id of ids) {
      signal.throwIfAborted()
      await removePhoto(deps, id, 'all', trx => deleteUnneeded(trx, id, before))
    }
    if (ids.length > 0) deps.log.info({ count: ids.length }, 'Photos that nothing refers to were forgotten')
  }

/** Removes the originals, and later the renditions, of photos that were kept long enough by the rules. */
export const tidyOriginals =
  (deps: Deps) =>
  async (signal: AbortSignal): Promise<void> => {
    const { originalDays, rejectedDays, variantMonths } = await findRetention(deps.db)
    const now = deps.clock.now()
    const rejected = plus(now, -rejectedDays * DAY)
    const long = monthsBefore(now, variantMonths)
    const originals = { published: plus(now, -originalDays * DAY), rejected }
    await removeOutlived(deps, 'original', originals, signal)
    await removeOutlived(deps, 'all', { published: long, rejected: long }, signal)
  }

async function removeOutlived(
  deps: Deps,
  which: 'original' | 'all',
  before: Parameters<typeof outlivedPhotos>[2],
  signal: AbortSignal,
): Promise<void> {
  const ids = await outlivedPhotos(deps.db, which, before, LIMIT)
  for (const id of ids) {
    signal.throwIfAborted()
    await removePhoto(deps, id, which, async trx => {
      await noteRemoved(trx, id, which, deps.clock.now())
      return true
    })
  }
  if (ids.length > 0) deps.log.info({ which, count: ids.length }, 'Photos kept long enough were removed')
}
