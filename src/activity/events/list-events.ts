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

/** What of a period's page posts shows one event. */
export interface PeriodEvents {
  /** Groups that seem to show one, for a person to join or keep apart; the oldest first. */
  readonly likely: readonly LikelyEvent<NamedPagePost>[]
  /** Groups that were joined, each oldest first. */
  readonly joined: readonly (readonly NamedPagePost[])[]
}

/**
 * Lists which of a period's page posts show one event, or seem to. Its days are local, `to` excluded.
 * @throws {INVALID_INPUT} when the period ends before it begins or is longer than a year
 */
export const listEvents =
  ({ db, timeZone }: Deps) =>
  async (actor: Actor, wish: Pick<ActivityWish, 'from' | 'to'>): Promise<PeriodEvents> => {
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
    const named = posts.toReversed().map(post => ({ ...post, unitName: units.get(post.unitId)?.name ?? '' }))
    return { likely: findLikelyEvents(named, apart), joined: joinedOf(named) }
  }

const joinedOf = (posts: readonly NamedPagePost[]): readonly (readonly NamedPagePost[])[] => [
  ...Map.groupBy(
    posts.filter(({ eventId }) => eventId !== null),
    ({ eventId }) => eventId,
  ).values(),
]
