import type { PageId } from '../../kernel/ids.ts'
import type { PublishingDeps } from '../deps.ts'
import { wakePostsOfPage } from '../post-store.ts'

/** Lets everything that waited for a Page's token go on at once. */
export const resumePage =
  (deps: Pick<PublishingDeps, 'db' | 'bells' | 'log'>) =>
  async (id: PageId): Promise<void> => {
    await wakePostsOfPage(deps.db, id)
    try {
      await deps.bells.sweepPosts()
    } catch (error) {
      deps.log.warn({ pageId: id, error }, 'A bell could not be rung; the sweep will')
    }
  }
