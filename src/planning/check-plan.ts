import type { PageId, PhotoId, PostId, UnitId } from '../kernel/ids.ts'
import { localDateAt, plusDays, weekOf } from '../kernel/local-date.ts'
import { instantAt } from '../kernel/local-instant.ts'
import { DAY, plus } from '../kernel/time.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { findUnit } from '../organisation/unit-store.ts'
import type { Pillar } from '../publishing/post.ts'
import { findTiming } from '../publishing/timing/timing-store.ts'
import type { PlanningDeps } from './deps.ts'
import { type Duplicate, findDuplicates, PHOTO_DAYS } from './duplicate.ts'
import { comparedPhotos, comparedPosts } from './duplicate-store.ts'
import { plannedPosts } from './plan-store.ts'
import { duplicateWarning, type PlanWarning, planWarnings } from './plan-warning.ts'
import { findSlots } from './slot-store.ts'

type Deps = Pick<PlanningDeps, 'db' | 'timeZone'>

/** A Post about to be placed. */
export interface PlanQuestion {
  readonly pageId: PageId
  readonly publishAt: Date
  /** The branch it tells about. */
  readonly unitId?: UnitId | null
  readonly pillar?: Pillar | null
  /** The Post itself, where it stands in the plan already. */
  readonly exceptPostId?: PostId
  /** Its words and photos, where what the Page has said before is asked for too. */
  readonly message?: string
  readonly photoIds?: readonly PhotoId[]
}

const MIDNIGHT = { hour: 0, minute: 0 }

/** Tells what speaks against placing a Post so. It only warns; nothing is refused for it. */
export const checkPlan =
  ({ db, timeZone }: Deps) =>
  async (actor: Actor, question: PlanQuestion): Promise<readonly PlanWarning[]> => {
    authorize(actor, 'planning.read')
    const { pageId, publishAt, unitId = null, pillar = null, exceptPostId } = question
    const [rules, slots, posts, branch] = await Promise.all([
      findTiming(db),
      findSlots(db, pageId),
      plannedPosts(db, pageId, weeksAround(publishAt, timeZone)),
      unitId === null ? null : findUnit(db, unitId),
    ])
    const others = posts.filter(post => post.id !== exceptPostId)
    const placed = planWarnings({
      publishAt,
      pillar,
      branch: branch ?? null,
      posts: others,
      places: slots,
      rules,
      timeZone,
    })
    const said = await duplicatesOf(db, question, timeZone)
    return [...placed, ...said.map(duplicate => duplicateWarning(duplicate, timeZone))]
  }

/** What the Page has said or shown, or is about to; nothing where no words and no photos are asked about. */
async function duplicatesOf(
  db: Deps['db'],
  { pageId, publishAt, unitId = null, exceptPostId, message = '', photoIds = [] }: PlanQuestion,
  timeZone: string,
): Promise<readonly Duplicate[]> {
  if (message === '' && photoIds.length === 0) return []
  const [posts, photos] = await Promise.all([
    comparedPosts(db, pageId, {
      from: plus(publishAt, -PHOTO_DAYS * DAY),
      to: plus(publishAt, PHOTO_DAYS * DAY),
    }),
    comparedPhotos(db, photoIds),
  ])
  const others = posts.filter(post => post.id !== exceptPostId)
  return findDuplicates({ publishAt, message, unitId, photos }, others, timeZone)
}

/** The week of an instant, with the week before and the one after. */
function weeksAround(at: Date, timeZone: string): { from: Date; to: Date } {
  const { from } = weekOf(localDateAt(at, timeZone))
  return {
    from: instantAt(plusDays(from, -7), MIDNIGHT, timeZone),
    to: instantAt(plusDays(from, 14), MIDNIGHT, timeZone),
  }
}
