import { inCrowd } from '../../kernel/in-crowd.ts'
import type { CountingDeps } from './deps.ts'
import { BACKFILL_MONTHS, backfillStart } from './page-sync.ts'
import { duePageIds, noteNewPages } from './page-sync-store.ts'
import { syncPagePosts } from './sync-page-posts.ts'

/** So many Pages are counted side by side; each of them makes one call at a time. */
const SIDE_BY_SIDE = 8
/** What is left over is counted by the next sweep. */
const LIMIT = 300

/** Counts every Page that is due, each by its own claim; a Page that cannot be counted holds no other up. */
export const sweepPagePosts =
  (deps: CountingDeps) =>
  async (signal: AbortSignal): Promise<void> => {
    const now = deps.clock.now()
    await noteNewPages(deps.db, { from: backfillStart(now, deps.timeZone), months: BACKFILL_MONTHS })
    const due = await duePageIds(deps.db, now, LIMIT)
    await inCrowd(due, SIDE_BY_SIDE, async id => {
      if (!signal.aborted) await syncPagePosts(deps)(id, signal)
    })
  }
