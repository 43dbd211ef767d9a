import { type Actor, authorize } from '../../organisation/access.ts'
import { findAllUnits } from '../../organisation/unit-store.ts'
import type { ActivityWish } from '../branch-activity.ts'
import type { ActivityDeps } from '../deps.ts'
import type { NamedPagePost } from '../events/list-events.ts'
import { periodOf } from '../figures/period.ts'
import { findPagePosts } from '../page-post-store.ts'

/** Why page posts are not counted: a person said so, or they are no longer on their Page. */
export const LEFT_OUT = ['excluded', 'removed'] as const
export type LeftOut = (typeof LEFT_OUT)[number]

/** More is looked for by month. */
const LIMIT = 500

/**
 * Lists a period's page posts that do not count, newest first. Its days are local, `to` excluded.
 * @throws {INVALID_INPUT} when the period ends before it begins or is too long
 */
export const listLeftOut =
  ({ db, timeZone }: Pick<ActivityDeps, 'db' | 'timeZone'>) =>
  async (
    actor: Actor,
    standing: LeftOut,
    { branchId, ...days }: Pick<ActivityWish, 'from' | 'to' | 'branchId'>,
  ): Promise<readonly NamedPagePost[]> => {
    authorize(actor, 'activity.read')
    const { fromAt, toAt } = periodOf({ ...days, bucket: 'day' }, timeZone)
    const unitIds = branchId === undefined ? {} : { unitIds: [branchId] }
    const [posts, units] = await Promise.all([
      findPagePosts(db, { from: fromAt, to: toAt, standing, limit: LIMIT, ...unitIds }),
      findAllUnits(db),
    ])
    return posts.map(post => ({ ...post, unitName: units.get(post.unitId)?.name ?? '' }))
  }
