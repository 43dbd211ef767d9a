import type { PageId } from '../../kernel/ids.ts'
import { isoDate, type LocalDate, plusDays } from '../../kernel/local-date.ts'
import type { Actor } from '../../organisation/index.ts'
import type { OccasionView } from '../../planning/index.ts'
import type { PostView } from '../../publishing/index.ts'
import type { PageUses, PostUses } from '../officer-uses.ts'
import { publishPages } from '../pages/publish-pages.ts'
import type { PlanningUses } from '../planning-uses.ts'
import { type CalendarFilter, isNarrowed } from './calendar-filter.ts'
import type { FilterChoices } from './filter-form.tsx'

export interface CalendarUses {
  readonly posts: Pick<PostUses, 'listPosts'>
  readonly pages: PageUses
  readonly planning: Pick<PlanningUses, 'listColumns' | 'listOccasions' | 'listFreeSlots'>
}

/** Some days that follow one another, in local days and as instants; `to` is not included. */
export interface Stretch {
  readonly days: readonly LocalDate[]
  readonly from: Date
  readonly to: Date
}

/** What stands on some days of the calendar. */
export interface CalendarDays extends FilterChoices {
  readonly posts: readonly PostView[]
  /** Those of a day, by `YYYY-MM-DD`. */
  readonly occasions: ReadonlyMap<string, readonly OccasionView[]>
}

/** Finds the free Slots of some days, where one Page alone is looked at and all of it: else they would only confuse. */
export async function freeSlotsOf(
  { planning }: CalendarUses,
  actor: Actor,
  stretch: Stretch,
  filter: CalendarFilter,
  pages: FilterChoices['pages'],
): Promise<readonly FreeSlot[]> {
  const [page, ...more] = pages.filter(({ id }) => filter.pageId === undefined || id === filter.pageId)
  const isPart = isNarrowed({ ...filter, pageId: undefined })
  if (page === undefined || more.length > 0 || isPart) return []
  const slots = await planning.listFreeSlots(actor, page.id, stretch)
  return slots.map(publishAt => ({ publishAt, pageId: page.id }))
}

/** A place that no Post has taken yet. */
export interface FreeSlot {
  readonly publishAt: Date
  readonly pageId: PageId
}

/** Gathers everything that stands on some days. */
export async function gatherDays(
  uses: CalendarUses,
  actor: Actor,
  { days, from, to }: Stretch,
  filter: CalendarFilter,
): Promise<CalendarDays> {
  const [posts, occasions, choices] = await Promise.all([
    allPosts(uses.posts, actor, { ...filter, from, to }),
    occasionsOf(uses, actor, days),
    filterChoices(uses, actor),
  ])
  return { posts, occasions, ...choices }
}

/** Gathers what the filter offers. */
export async function filterChoices(
  { pages, planning }: Pick<CalendarUses, 'pages' | 'planning'>,
  actor: Actor,
): Promise<FilterChoices> {
  const columns = await planning.listColumns(actor)
  return { pages: await publishPages(pages, actor), columns: columns.filter(column => !column.archivedAt) }
}

async function occasionsOf(
  { planning }: CalendarUses,
  actor: Actor,
  days: readonly LocalDate[],
): Promise<CalendarDays['occasions']> {
  const [from] = days
  const last = days.at(-1)
  if (from === undefined || last === undefined) return new Map()
  const { items } = await planning.listOccasions(actor, { from, to: plusDays(last, 1) })
  const kept = items.filter(({ decision }) => decision !== 'dismissed')
  return Map.groupBy(kept, ({ date }) => isoDate(date))
}

/** A month of a busy organisation is some hundred Posts: they come in one go. */
const LIMIT = 500

/** Lists every Post of some days, soonest first. */
async function allPosts(
  posts: CalendarUses['posts'],
  actor: Actor,
  wanted: Omit<Parameters<PostUses['listPosts']>[1], 'limit'>,
): Promise<readonly PostView[]> {
  const { items, nextCursor } = await posts.listPosts(actor, { ...wanted, limit: LIMIT })
  if (nextCursor === null) return items
  return [...items, ...(await allPosts(posts, actor, { ...wanted, cursor: nextCursor }))]
}
