import { AppError } from '../../kernel/errors.ts'
import type { PageId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import { appendAudit } from '../../organisation/audit-store.ts'
import { findPage } from '../../organisation/page-store.ts'
import type { CountingDeps } from './deps.ts'
import { BACKFILL_MONTHS, backfillStart } from './page-sync.ts'
import { noteNewPages, saveWanted } from './page-sync-store.ts'

/**
 * Has a Page counted now, in the background.
 * @throws {PAGE_NOT_FOUND}
 * @throws {PAGE_NOT_COUNTED} when it is no unit's, so that nothing on it counts for anybody
 */
export const askPageSync =
  (deps: CountingDeps) =>
  async (actor: Actor, pageId: PageId): Promise<void> => {
    authorize(actor, 'activity.write')
    if ((await findPage(deps.db, pageId)) === undefined) throw new AppError('PAGE_NOT_FOUND')
    await deps.db.transaction().execute(async trx => {
      if (!(await wantPageSync(deps)(pageId, trx))) throw new AppError('PAGE_NOT_COUNTED')
      const subject = { kind: 'page', id: pageId }
      await appendAudit(trx, { actor, action: 'page.sync-asked', subject }, deps.clock.now())
    })
    await ring(deps, pageId)
  }

/** Counts a Page anew that was connected or got a token: whatever it waited for is over. */
export const resumeCounting =
  (deps: CountingDeps) =>
  async (pageId: PageId): Promise<void> => {
    if (await wantPageSync(deps)(pageId, deps.db)) await ring(deps, pageId)
  }

const wantPageSync =
  ({ clock, timeZone }: CountingDeps) =>
  async (pageId: PageId, db: CountingDeps['db']): Promise<boolean> => {
    const now = clock.now()
    await noteNewPages(db, { from: backfillStart(now, timeZone), months: BACKFILL_MONTHS })
    return saveWanted(db, pageId, now)
  }

/** The sweep finds it as well: a queue that is away delays it by a minute. */
async function ring({ bells, log }: CountingDeps, pageId: PageId): Promise<void> {
  try {
    await bells.syncPagePosts(pageId)
  } catch (error) {
    log.warn({ pageId, error }, 'A bell to count a Page was lost')
  }
}
