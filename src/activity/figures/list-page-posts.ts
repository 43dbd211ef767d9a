import { cursorInstant, cutPage, decodeCursor, type Listed } from '../../kernel/cursor.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { ActivityWish } from '../branch-activity.ts'
import type { ActivityDeps } from '../deps.ts'
import { findFigureGround } from './figure-ground-store.ts'
import { figurePlace } from './figure-place.ts'
import { countShown, type ListedRow, listShown, type PagePostParts } from './listed-post-store.ts'
import { namesOf } from './row-name.ts'

/** Which list is wanted: what a figure counts is listed by the same wish. */
export interface PagePostWish extends PagePostParts, Omit<ActivityWish, 'bucket'> {
  readonly limit: number
  readonly cursor?: string | undefined
}

/** A counted page post, with what the unit of its row and its own were called at the period's end. */
export interface ListedPagePost extends ListedRow {
  readonly rowName: string
  readonly unitName: string
}

/** The list behind a figure: without a branch every page post is in it once, as totals count. */
export interface PagePostList extends Listed<ListedPagePost> {
  /** On all pages of the list. */
  readonly posts: number
  readonly events: number
}

/**
 * Lists the page posts that a figure counts, newest first.
 * @throws {INVALID_INPUT} when the period ends before it begins or is too long
 */
export const listPagePosts =
  ({ db, clock, timeZone }: Pick<ActivityDeps, 'db' | 'clock' | 'timeZone'>) =>
  async (actor: Actor, wish: PagePostWish): Promise<PagePostList> => {
    authorize(actor, 'activity.read')
    const ground = await findFigureGround(db)
    const place = figurePlace(ground, { ...wish, bucket: 'month' }, { now: clock.now(), timeZone })
    const shown = { ...place.shown, isOnceForAll: wish.branchId === undefined }
    const [rows, counted] = await Promise.all([
      listShown(db, shown, wish, { after: positionOf(wish.cursor), limit: wish.limit + 1 }),
      countShown(db, shown, wish),
    ])
    const nameOf = namesOf(ground, { basis: wish.basis, day: place.period.toDay - 1 })
    const named = (row: ListedRow) => ({ ...row, rowName: nameOf(row.rowId), unitName: nameOf(row.unitId) })
    const page = cutPage(rows, wish.limit, named, ({ postedAt, id }) => [postedAt.toISOString(), id])
    return { ...page, ...counted }
  }

function positionOf(cursor: string | undefined) {
  if (cursor === undefined) return null
  const [postedAt = '', id = ''] = decodeCursor(cursor, 2)
  return { postedAt: cursorInstant(postedAt), id }
}
