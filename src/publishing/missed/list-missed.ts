import { type Actor, authorize } from '../../organisation/access.ts'
import type { PublishingDeps } from '../deps.ts'
import { missedPosts } from '../post-store.ts'
import { type Stranded, showStranded } from '../show-posts.ts'

/** Lists every Post that was missed, each with a free time it may move to. */
export const listMissed =
  (deps: Pick<PublishingDeps, 'db' | 'clock' | 'places'>) =>
  async (actor: Actor): Promise<readonly Stranded[]> => {
    authorize(actor, 'posts.read')
    return showStranded(deps, await missedPosts(deps.db))
  }
