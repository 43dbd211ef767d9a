import { AppError } from '../kernel/errors.ts'
import type { ColumnId, PageId, PostId } from '../kernel/ids.ts'
import { DAY, later, MINUTE, plus } from '../kernel/time.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { findPage } from '../organisation/page-store.ts'
import { findTiming } from '../publishing/timing/timing-store.ts'
import type { PlanningDeps } from './deps.ts'
import { freeSlots, freeSlotsBefore, SLOT_HORIZON_DAYS } from './free-slots.ts'
import { plannedPosts } from './plan-store.ts'
import { placesFor } from './slot.ts'
import { findSlots } from './slot-store.ts'

type Deps = Pick<PlanningDeps, 'db' | 'timeZone'>

interface Wanted {
  readonly count: number
  /** Nothing before it; a Slot at this very instant counts. */
  readonly from: Date
  /** Looks in the places kept for this column; without one, in those open to all. */
  readonly columnId?: ColumnId | null
  /** Posts that are to move, so that they hold no place. */
  readonly except?: readonly PostId[]
}

/**
 * Finds the next free Slots of a Page, soonest first. A Slot is taken by every Post near it that is not failed,
 * missed or canceled; drafts hold their places too.
 * @throws {NO_SLOT_LEFT} when `count` cannot be found within 60 days
 */
export const nextFree =
  (deps: Deps) =>
  async (pageId: PageId, { count, ...wanted }: Wanted): Promise<readonly Date[]> =>
    freeSlots({ ...(await questionOf(deps, pageId, wanted)), count })

async function questionOf(
  { db, timeZone }: Deps,
  pageId: PageId,
  { from, columnId = null, except = [] }: Omit<Wanted, 'count'>,
) {
  const rules = await findTiming(db)
  const marginMs = rules.spacingMinutes * MINUTE
  // A day more than the horizon: local days may be 25 hours long.
  const span = { from: plus(from, -marginMs), to: plus(from, (SLOT_HORIZON_DAYS + 1) * DAY + marginMs) }
  const [slots, posts] = await Promise.all([findSlots(db, pageId), plannedPosts(db, pageId, span)])
  const taken = posts.filter(post => !except.includes(post.id)).map(post => post.publishAt)
  const places = placesFor(slots, columnId, rules.defaultSlotTimes)
  return { places, taken, from, timeZone, rules }
}

/**
 * Lists the free Slots of a Page between two instants, soonest first, none in the past; `to` is not included.
 * Looks at most 60 days ahead of `from`.
 * @throws {PAGE_NOT_FOUND}
 */
export const listFreeSlots =
  (deps: Deps & Pick<PlanningDeps, 'clock'>) =>
  async (actor: Actor, pageId: PageId, { from, to }: { from: Date; to: Date }): Promise<readonly Date[]> => {
    authorize(actor, 'planning.read')
    if ((await findPage(deps.db, pageId)) === undefined) throw new AppError('PAGE_NOT_FOUND')
    const start = later(from, deps.clock.now())
    return start < to ? freeSlotsBefore(to, await questionOf(deps, pageId, { from: start })) : []
  }

type Asked = Omit<Wanted, 'except' | 'from'> & { readonly from?: Date | undefined }

/** Shows people the next free Slots of a Page, from now on unless told. @throws {PAGE_NOT_FOUND} {NO_SLOT_LEFT} */
export const findFreeSlots =
  (deps: Deps & Pick<PlanningDeps, 'clock'>) =>
  async (actor: Actor, pageId: PageId, { from, ...wanted }: Asked): Promise<readonly Date[]> => {
    authorize(actor, 'planning.read')
    if ((await findPage(deps.db, pageId)) === undefined) throw new AppError('PAGE_NOT_FOUND')
    return nextFree(deps)(pageId, { ...wanted, from: from ?? deps.clock.now() })
  }
