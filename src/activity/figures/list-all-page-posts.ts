import { type Actor, authorize } from '../../organisation/access.ts'
import type { ActivityWish } from '../branch-activity.ts'
import type { ActivityDeps } from '../deps.ts'
import { findFigureGround } from './figure-ground-store.ts'
import { figurePlace } from './figure-place.ts'
import type { ListedPagePost } from './list-page-posts.ts'
import { listShown } from './listed-post-store.ts'
import { namesOf } from './row-name.ts'

/** More page posts than any organisation shows in a decade. */
const MOST = 1_000_000

/**
 * Lists every page post that the figures of a period count, newest first: once in each row in which it is counted.
 * @throws {INVALID_INPUT} when the period ends before it begins or is too long
 */
export const listAllPagePosts =
  ({ db, clock, timeZone }: Pick<ActivityDeps, 'db' | 'clock' | 'timeZone'>) =>
  async (actor: Actor, wish: Omit<ActivityWish, 'bucket'>): Promise<readonly ListedPagePost[]> => {
    authorize(actor, 'activity.read')
    const ground = await findFigureGround(db)
    const place = figurePlace(ground, { ...wish, bucket: 'month' }, { now: clock.now(), timeZone })
    const rows = await listShown(db, place.shown, {}, { after: null, limit: MOST })
    const nameOf = namesOf(ground, { basis: wish.basis, day: place.period.toDay - 1 })
    return rows.map(row => ({ ...row, rowName: nameOf(row.rowId), unitName: nameOf(row.unitId) }))
  }
