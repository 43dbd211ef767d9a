import type { PagePostGenre, Source } from '../../activity/branch-activity.ts'
import type { BriefBranch, BriefPagePost } from './brief.ts'

/** What a cell says; a gap is what nobody could count, which is never a zero. */
export type BriefCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'count'; readonly value: number }
  /** 1 is all. */
  | { readonly kind: 'share'; readonly value: number }
  | { readonly kind: 'gap' }
  | { readonly kind: 'none' }

/** Which page posts a figure counts; of one branch, or of all. */
export interface ListFilter {
  readonly source?: Source
  readonly genre?: PagePostGenre
  readonly isUnverified?: true
}

/** How well the figures of a branch are vouched for. */
export type Verification = 'gap' | 'none' | 'verified' | 'declared'

interface BriefColumn {
  readonly kind: 'text' | 'count' | 'share' | 'verification'
  readonly widthChars: number
  readonly cell: (branch: BriefBranch) => BriefCell
  /** Of all branches together; `none` where a sum says nothing. */
  readonly total: (all: Totals) => BriefCell
  /** Which list stands behind it; null for what counts no page posts. */
  readonly list: ListFilter | null
}

type Totals = Pick<BriefBranch, 'posts' | 'events' | 'bySource' | 'byGenre' | 'unverified'>

const none = (): BriefCell => ({ kind: 'none' })
const text = (value: string | null): BriefCell => (value === null ? none() : { kind: 'text', text: value })
const count = (value: number): BriefCell => ({ kind: 'count', value })

/** A number of what was seen; where something was out of sight, nothing seen is a gap. */
const counted = (of: (all: Totals) => number, list: ListFilter): BriefColumn => ({
  kind: 'count',
  widthChars: 9,
  cell: branch => (of(branch) === 0 && !branch.countable ? { kind: 'gap' } : count(of(branch))),
  total: all => count(of(all)),
  list,
})

const genre = (name: PagePostGenre) => counted(({ byGenre }) => byGenre[name], { genre: name })
const source = (name: Source) => counted(({ bySource }) => bySource[name], { source: name })

/** A figure that only whoever sees everything can know. */
const known = (
  kind: 'count' | 'share',
  of: (branch: BriefBranch) => number | null,
  whileBlind: BriefCell = { kind: 'gap' },
): BriefColumn => ({
  kind,
  widthChars: 9,
  cell: branch => {
    const value = of(branch)
    if (!branch.countable) return whileBlind
    return value === null ? none() : { kind, value }
  },
  total: none,
  list: null,
})

const words = (of: (branch: BriefBranch) => string | null, widthChars: number): BriefColumn => ({
  kind: 'text',
  widthChars,
  cell: branch => text(of(branch)),
  total: none,
  list: null,
})

/** Tells how the figures of a branch are vouched for. */
function verificationOf({ countable, posts, unverified }: BriefBranch): Verification {
  if (!countable) return 'gap'
  if (posts === 0) return 'none'
  return unverified === 0 ? 'verified' : 'declared'
}

/** Every column of the month's table, in order: pages, the API's document and all exports read this one list. */
export const COLUMNS = {
  unit: words(({ branchName }) => branchName, 28),
  block: words(branch => branch.block, 18),
  events: counted(({ events }) => events, {}),
  posts: counted(({ posts }) => posts, {}),
  news: genre('news'),
  story: genre('story'),
  photos: genre('photos'),
  video: genre('video'),
  share: genre('share'),
  automatic: source('automatic'),
  link: source('link'),
  ours: source('ours'),
  target: {
    ...known('count', ({ target }) => rounded(target)),
    cell: ({ target }) => numberOr(rounded(target)),
  },
  targetShare: known('share', ({ targetShare }) => targetShare),
  activeWeeks: known('count', ({ activeWeeks }) => activeWeeks),
  silentDays: known('count', ({ silentDays }) => silentDays),
  longestGapDays: known('count', ({ longestGapDays }) => longestGapDays),
  unverified: counted(({ unverified }) => unverified, { isUnverified: true }),
  verification: {
    kind: 'verification',
    widthChars: 16,
    cell: branch => text(verificationOf(branch)),
    total: none,
    list: null,
  },
} as const satisfies Readonly<Record<string, BriefColumn>>

export type ColumnKey = keyof typeof COLUMNS

/** The columns' names in order. */
export const COLUMN_KEYS = Object.keys(COLUMNS).filter((key): key is ColumnKey => key in COLUMNS)

/** Gives a column as what all of them have in common. */
export const columnOf = (key: ColumnKey): BriefColumn => COLUMNS[key]

/** Tells whether a figure counts this page post. */
export const counts = ({ source, genre, isUnverified }: ListFilter, post: BriefPagePost): boolean =>
  (source === undefined || post.source === source) &&
  (genre === undefined || post.genre === genre) &&
  (isUnverified === undefined || !post.isVerified)

/** Targets of a part of a month are fractions; nobody expects a tenth of an event. */
function rounded(value: number | null): number | null {
  return value === null ? null : Math.round(value * 10) / 10
}

function numberOr(value: number | null): BriefCell {
  return value === null ? none() : count(value)
}
