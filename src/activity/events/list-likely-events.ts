import { type Actor, authorize } from '../../organisation/access.ts'
import { findAllUnits } from '../../organisation/unit-store.ts'
import type { ActivityWish } from '../branch-activity.ts'
import type { ActivityDeps } from '../deps.ts'
import { periodOf } from '../figures/period.ts'
import type { PagePost } from '../page-post.ts'
import { findPagePosts } from '../page-post-store.ts'
import { findApart } from './event-store.ts'
import { findLikelyEvents, type LikelyEvent } from './same-event.ts'

type Deps = Pick<ActivityDeps, 'db' | 'timeZone'>

/** A page post with the name of the branch it counts for. */
export type NamedPagePost = PagePost & { readonly unitName: string }

/**
 * Lists groups of a period's page posts that seem to show one event, for a person to join or keep apart; the oldest
 * group first. The period's days are local, `to` excluded.
 * @throws {INVALID_INPUT} when the period ends before it begins or is longer than a year
 */
export const listLikelyEvents =
  ({ db, timeZone }: Deps) =>
  async (
    actor: Actor,
    wish: Pick<ActivityWish, 'from' | 'to'>,
  ): Promise<readonly LikelyEvent<NamedPagePost>[]> => {
    authorize(actor, 'activity.read')
    const { fromAt, toAt } = periodOf({ ...wish, bucket: 'day' }, timeZone)
    const [posts, units] = await Promise.all([
      findPagePosts(db, { from: fromAt, to: toAt }),
      findAllUnits(db),
    ])
    const apart = await findApart(
      db,
      posts.map(({ id }) => id),
    )
    const named = posts.map(post => ({ ...post, unitName: units.get(post.unitId)?.name ?? '' }))
    return findLikelyEvents(named, apart)
  }
