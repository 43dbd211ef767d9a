import type { PagePostGenre, Source } from '../../activity/branch-activity.ts'
import type { LocalDate } from '../../kernel/local-date.ts'
import type { BriefDifficulty } from './brief.ts'
import type { BlockSummary } from './brief-summary.ts'
import type { BriefWords } from './printed-cell.ts'

/** What the summary of a paper tells. */
export interface SummaryFacts {
  readonly period: string
  readonly branches: string
  readonly active: string
  readonly events: string
  readonly posts: string
  readonly genres: Readonly<Record<PagePostGenre, string>>
  readonly sources: Readonly<Record<Source, string>>
  /** Empty when every branch could be counted. */
  readonly gaps: readonly string[]
}

/** The words of papers and books, in one language; figures come printed. */
export interface PaperWords extends BriefWords {
  readonly organisation: string
  readonly number: string
  readonly placeAndDate: (place: string, day: LocalDate) => string
  readonly title: string
  readonly period: (from: LocalDate, last: LocalDate, month: string | null) => string
  readonly sections: Readonly<
    Record<'summary' | 'blocks' | 'pillars' | 'results' | 'difficulties' | 'conclusions', string>
  >
  readonly summary: (facts: SummaryFacts) => readonly string[]
  readonly block: (block: BlockSummary, share: string | null) => string
  readonly pillars: Readonly<Record<'members' | 'planning' | 'counsel' | 'none', string>>
  readonly pillarLine: (pillar: string, posts: string) => string
  /** What mostly stands in the way, by its stable name. */
  readonly causes: Readonly<Record<string, string>>
  readonly difficulty: (difficulty: BriefDifficulty, due: string | null) => string
  readonly nothing: string
  readonly recipients: string
  readonly signFor: string
  readonly annex: (label: string, period: string) => string
  readonly genres: Readonly<Record<PagePostGenre, string>>
  readonly sources: Readonly<Record<Source, string>>
  readonly sheets: Readonly<Record<'posts' | 'results' | 'difficulties', string>>
  readonly postColumns: Readonly<
    Record<
      'unit' | 'unitName' | 'day' | 'time' | 'source' | 'genre' | 'pillar' | 'message' | 'address' | 'check',
      string
    >
  >
  readonly checks: { readonly verified: string; readonly declared: string }
  readonly resultColumns: Readonly<Record<'name' | 'total' | 'unit' | 'text', string>>
  readonly difficultyColumns: Readonly<
    Record<'unit' | 'words' | 'since' | 'decision' | 'seat' | 'due', string>
  >
}
