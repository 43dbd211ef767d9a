import type { Basis } from '../../activity/branch-activity.ts'
import { bestKnownFirst } from '../../activity/page-post.ts'
import { AppError } from '../../kernel/errors.ts'
import type { UnitId } from '../../kernel/ids.ts'
import { type Actor, authorize } from '../../organisation/access.ts'
import type { Brief, BriefPagePost, Snapshot } from './brief.ts'
import { endOfPeriod, type Period, periodOfMonth } from './briefing-month.ts'
import {
  type Conclusions,
  type Freezing,
  findConclusions,
  findFreezings,
  findFrozenBrief,
  findSnapshot,
} from './briefing-store.ts'
import { counts, type ListFilter } from './columns.ts'
import { gatherBrief, gatherPagePosts, gatherSnapshot, type Wanted } from './gather-brief.ts'
import type { MeetingDeps } from './meeting-deps.ts'

/** A month's briefing as it stands, or as one of its versions stood. */
export interface MonthBriefing {
  readonly brief: Brief
  readonly state: 'open' | 'frozen'
  /** The version that is shown; null while the month is open. */
  readonly shown: Freezing | null
  /** Every frozen version, newest first. */
  readonly versions: readonly Freezing[]
  /** Whether the month is over, so that it may be frozen. */
  readonly isOver: boolean
  /** The newest conclusions first, as they were saved. */
  readonly conclusions: readonly Conclusions[]
}

/**
 * Reads a month's briefing: while it is open as everything stands now, frozen as it was then, the newest version
 * unless another one is named.
 * @throws {INVALID_INPUT} for what is no month
 * @throws {BRIEFING_VERSION_UNKNOWN}
 */
export const readBriefing =
  (deps: MeetingDeps) =>
  async (actor: Actor, month: string, version?: number): Promise<MonthBriefing> => {
    authorize(actor, 'briefing.read')
    const period = requireMonth(month)
    const versions = await findFreezings(deps.db, month)
    const shown = shownOf(versions, version)
    const brief =
      (shown && (await findFrozenBrief(deps.db, month, shown.version))) ??
      (await gatherBrief(deps)(actor, wholly({ month })))
    return {
      ...{ brief, shown, versions },
      state: shown === null ? 'open' : 'frozen',
      isOver: endOfPeriod(period, deps.timeZone) <= deps.clock.now(),
      conclusions: await findConclusions(deps.db, month),
    }
  }

/**
 * Reads the brief of any days, as everything stands now; `to` excluded.
 * @throws {INVALID_INPUT} when it ends before it begins, or is too long
 */
export const readRange =
  (deps: MeetingDeps) =>
  async (actor: Actor, period: Period, basis: Basis): Promise<Brief> => {
    authorize(actor, 'briefing.read')
    return gatherBrief(deps)(actor, { period, month: null, basis })
  }

/** Which briefing is wanted: a month, as one of its versions, or any days. */
export type WantedBrief =
  | { readonly month: string; readonly version?: number | undefined }
  | { readonly period: Period; readonly basis: Basis }

/** Reads a briefing without the lists behind its figures. @throws {INVALID_INPUT} {BRIEFING_VERSION_UNKNOWN} */
export const readWantedBrief =
  (deps: MeetingDeps) =>
  async (actor: Actor, wanted: WantedBrief): Promise<Brief> =>
    'month' in wanted
      ? (await readBriefing(deps)(actor, wanted.month, wanted.version)).brief
      : readRange(deps)(actor, wanted.period, wanted.basis)

/**
 * Reads a briefing with the lists behind its figures.
 * @throws {INVALID_INPUT} {BRIEFING_VERSION_UNKNOWN} {FIGURES_CHANGING}
 */
export const readWantedSnapshot =
  (deps: MeetingDeps) =>
  async (actor: Actor, wanted: WantedBrief): Promise<Snapshot> => {
    authorize(actor, 'briefing.read')
    return (await frozenOf(deps, wanted)) ?? gatherSnapshot(deps)(actor, wholly(wanted))
  }

/** Finds which version is shown of what is wanted; null where nothing is frozen. */
export async function findShown({ db }: MeetingDeps, wanted: WantedBrief): Promise<Freezing | null> {
  if (!('month' in wanted)) return null
  requireMonth(wanted.month)
  return shownOf(await findFreezings(db, wanted.month), wanted.version)
}

async function frozenOf(deps: MeetingDeps, wanted: WantedBrief): Promise<Snapshot | undefined> {
  const shown = await findShown(deps, wanted)
  return shown === null ? undefined : findSnapshot(deps.db, shown.month, shown.version)
}

const wholly = (wanted: WantedBrief): Wanted =>
  'month' in wanted
    ? { period: requireMonth(wanted.month), month: wanted.month, basis: 'then' }
    : { ...wanted, month: null }

/** Which list is wanted; without a branch of all of them, each page post once. */
export interface BriefPostsWish extends ListFilter {
  readonly branchId?: UnitId | undefined
}

/**
 * Lists the page posts that a figure of a briefing counts, newest first: of a frozen month as they were then.
 * @throws {INVALID_INPUT} {BRIEFING_VERSION_UNKNOWN}
 */
export const listBriefPosts =
  (deps: MeetingDeps) =>
  async (actor: Actor, wanted: WantedBrief, wish: BriefPostsWish): Promise<readonly BriefPagePost[]> => {
    authorize(actor, 'briefing.read')
    const frozen = await frozenOf(deps, wanted)
    const pagePosts = frozen?.pagePosts ?? (await gatherPagePosts(deps)(actor, wholly(wanted)))
    const { branchId, ...filter } = wish
    const own =
      branchId === undefined ? onceEach(pagePosts) : pagePosts.filter(post => post.branchId === branchId)
    return own
      .filter(post => counts(filter, post))
      .toSorted((a, b) => b.postedAt.getTime() - a.postedAt.getTime())
  }

/** Shows each post once, by the row that totals stand for it. */
const onceEach = (pagePosts: readonly BriefPagePost[]): readonly BriefPagePost[] => [
  ...new Map(pagePosts.toSorted((a, b) => bestKnownFirst(b, a)).map(post => [post.postKey, post])).values(),
]

/** Reads which days a month has. @throws {INVALID_INPUT} for what is no month */
export function requireMonth(month: string): Period {
  const period = periodOfMonth(month)
  if (period === null)
    throw new AppError('INVALID_INPUT', { fields: [{ path: 'month', code: 'NOT_A_MONTH' }] })
  return period
}

function shownOf(versions: readonly Freezing[], wanted: number | undefined): Freezing | null {
  if (wanted === undefined) return versions[0] ?? null
  const shown = versions.find(({ version }) => version === wanted)
  if (shown === undefined) throw new AppError('BRIEFING_VERSION_UNKNOWN', { values: { version: wanted } })
  return shown
}
