import { DAY, plus } from '../../kernel/time.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { PublishingDeps } from '../deps.ts'
import type { PostView } from '../post-view.ts'
import { type Stranded, showPosts, showStranded } from '../show-posts.ts'
import { findOnHold } from './hold-store.ts'

/** How far ahead Posts are worth a second look before everything goes on. */
const LOOK_AHEAD_MS = 7 * DAY

/** What is to be looked at again before everything goes on. */
export interface ResumePreview {
  /** Posts whose time passed on hold. */
  readonly passed: readonly Stranded[]
  /** Posts of the next seven days. */
  readonly coming: readonly PostView[]
}

/** Shows what is on hold and due by the end of the next seven days. */
export const previewResume =
  (deps: Pick<PublishingDeps, 'db' | 'clock' | 'places'>) =>
  async (actor: Actor): Promise<ResumePreview> => {
    authorize(actor, 'posts.read')
    const now = deps.clock.now()
    const rows = await findOnHold(deps.db, plus(now, LOOK_AHEAD_MS))
    const idsOf = (isWanted: (publishAt: Date) => boolean) =>
      rows.filter(({ publishAt }) => isWanted(publishAt)).map(({ id }) => id)
    return {
      passed: await showStranded(
        deps,
        idsOf(publishAt => publishAt < now),
      ),
      coming: await showPosts(
        deps.db,
        idsOf(publishAt => publishAt >= now),
      ),
    }
  }
