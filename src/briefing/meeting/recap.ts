import { plusMonths } from '../../kernel/local-date.ts'
import type { BriefPagePost, BriefResult, Snapshot } from './brief.ts'
import { type Period, periodOfMonth } from './briefing-month.ts'

/** Whose days a Post recaps: of a month, or of a whole year, which has none. */
export interface RecapPeriod extends Period {
  readonly year: number
  readonly month: number | null
}

/** What a Post tells in public of a month or a year. Branches without a post are in none of it, nor is any rank. */
export interface Recap {
  readonly period: Pick<RecapPeriod, 'year' | 'month'>
  readonly events: number
  readonly posts: number
  /** Those that somebody published for, in their order. */
  readonly pillars: readonly { readonly pillar: Pillar; readonly posts: number }[]
  /** Those of which there is something. */
  readonly results: readonly BriefResult[]
  readonly highlights: readonly Highlight[]
  /** Who published something, in alphabetical order. */
  readonly thanked: readonly string[]
}

export interface Highlight {
  readonly unitName: string
  readonly message: string
}

/** The words of a recap: those of the Post, and those drawn on its card. */
export interface RecapText {
  readonly message: string
  readonly title: string
  readonly figures: readonly { readonly amount: string; readonly words: string }[]
  readonly lines: readonly string[]
}

type Pillar = (typeof PILLARS)[number]

const PILLARS = ['members', 'planning', 'counsel'] as const
const HIGHLIGHTS_SHOWN = 3
const MONTHS_PER_YEAR = 12

/** Reads `2026-10` or `2026`; null for anything else. */
export function readRecapPeriod(text: string): RecapPeriod | null {
  const month = periodOfMonth(text)
  if (month !== null) return { ...month, year: month.from.year, month: month.from.month }
  const from = /^\d{4}$/.test(text) ? periodOfMonth(`${text}-01`)?.from : undefined
  return from === undefined
    ? null
    : { from, to: plusMonths(from, MONTHS_PER_YEAR), year: from.year, month: null }
}

/** Gathers what a recap tells; null when nobody published anything. */
export function recapOf(brief: Snapshot, { year, month }: Pick<RecapPeriod, 'year' | 'month'>): Recap | null {
  const { totals, branches, results, pagePosts } = brief
  if (totals.posts === 0) return null
  const active = branches.filter(({ posts }) => posts > 0)
  return {
    period: { year, month },
    ...{ events: totals.events, posts: totals.posts },
    pillars: PILLARS.map(pillar => ({ pillar, posts: totals.byPillar[pillar] })).filter(
      ({ posts }) => posts > 0,
    ),
    results: results.filter(({ total }) => total > 0),
    highlights: highlightsOf(pagePosts),
    thanked: active.map(({ branchName }) => branchName).toSorted((a, b) => a.localeCompare(b, 'vi')),
  }
}

/** Chooses the newest of each pillar, then of none: each of another branch, and none of what was only shared. */
function highlightsOf(posts: readonly BriefPagePost[]): readonly Highlight[] {
  const own = posts
    .filter(({ genre, message }) => genre !== 'share' && message.trim() !== '')
    .toSorted((a, b) => b.postedAt.getTime() - a.postedAt.getTime())
  const chosen: BriefPagePost[] = []
  for (const pillar of [...PILLARS, null]) {
    const isNew = (post: BriefPagePost) =>
      chosen.every(({ branchId, eventKey }) => branchId !== post.branchId && eventKey !== post.eventKey)
    const newest = own.find(post => post.pillar === pillar && isNew(post))
    if (newest !== undefined) chosen.push(newest)
  }
  return chosen.slice(0, HIGHLIGHTS_SHOWN).map(({ unitName, message }) => ({ unitName, message }))
}
