import type { UnitId } from '../kernel/ids.ts'
import type { LocalDate } from '../kernel/local-date.ts'

/** How we know of a page post. */
export const SOURCES = ['automatic', 'link', 'ours'] as const
export type Source = (typeof SOURCES)[number]

/** What a page post is: *tin*, *bài*, *ảnh*, *video*, *chia sẻ*. @see DOMAIN clause 11 */
export const PAGE_POST_GENRES = ['news', 'story', 'photos', 'video', 'share'] as const
export type PagePostGenre = (typeof PAGE_POST_GENRES)[number]

export type Bucket = 'day' | 'week' | 'month'

/** By the units of each day, or by those that they have become. */
export type Basis = 'then' | 'now'

/** Which figures are wanted: local days, `to` excluded. */
export interface ActivityWish {
  readonly from: LocalDate
  readonly to: LocalDate
  readonly bucket: Bucket
  readonly basis: Basis
  /** Of one branch alone; totals are then of it. */
  readonly branchId?: UnitId
  /** Of one block alone; null is those in none. */
  readonly block?: string | null
}

/** What is counted of any set of page posts. */
export interface Counts {
  readonly posts: number
  readonly events: number
  readonly bySource: Readonly<Record<Source, number>>
  readonly byGenre: Readonly<Record<PagePostGenre, number>>
  readonly byPillar: Readonly<Record<'members' | 'planning' | 'counsel' | 'none', number>>
  /** Of the posts, those that nobody but the branch vouches for. */
  readonly unverified: number
}

/** How often one branch published in a day, a week or a month of a period. */
export interface ActivityBucket {
  /** Its first local day `YYYY-MM-DD`; weeks begin on Monday. */
  readonly start: string
  readonly posts: number
  readonly events: number
  /** False where nothing is expected on any of its days: excused, or the branch was not there, or not known yet. */
  readonly expected: boolean
  /** False where a Page could not be read for a part of it. */
  readonly countable: boolean
}

/** How often one branch published in a period. */
export interface BranchActivity extends Counts {
  readonly branchId: UnitId
  /** As it was called at the end of the period. */
  readonly branchName: string
  readonly block: string | null
  readonly cluster: string | null
  /** Every bucket of the period, also empty ones. */
  readonly buckets: readonly ActivityBucket[]
  readonly submissions: { readonly sent: number; readonly accepted: number; readonly published: number }
  /** The newest counted page post up to the period's end, whenever that was. */
  readonly lastPostAt: Date | null
  /** Whole local days since then until the period's end, or today if that is earlier; null when there was never one. */
  readonly silentDays: number | null
  /** The same within the period, excused days and those before it was known left out: what is measured by the target. */
  readonly silentExpectedDays: number
  /** The longest run of local days of the period without a page post, the same days left out. */
  readonly longestGapDays: number
  /** The longest gap that its target allows on the last day of the period. */
  readonly longestGapAllowedDays: number
  /** Events expected in the period on the days that are not left out; null where nothing is expected. */
  readonly target: number | null
  /** Events by target, 1 is all; null without a target. */
  readonly targetShare: number | null
  /** ISO weeks of the period with a page post, and how many there are. */
  readonly activeWeeks: number
  readonly weeks: number
  /** False where a Page of the branch could not be read for a part of the period: a gap, never a zero. */
  readonly countable: boolean
  /** Other rows under which a part of this history is shown as well, because a unit was split; totals count it once. */
  readonly sharedWith: readonly UnitId[]
}

/** The figures of all branches in a period, by name; totals count every page post and event once. */
export interface ActivityFigures {
  readonly items: readonly BranchActivity[]
  readonly totals: Counts
}
