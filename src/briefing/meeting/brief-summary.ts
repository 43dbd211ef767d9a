import type { Brief, BriefBranch } from './brief.ts'

/** How the branches of one block did together. */
export interface BlockSummary {
  /** Null for branches of none. */
  readonly block: string | null
  readonly branches: number
  /** Those that showed something. */
  readonly active: number
  readonly events: number
  readonly posts: number
  /** Of those whose figures are known and who have a target; null when there is none. */
  readonly targetShare: number | null
  /** Branches that could not be counted. */
  readonly gaps: number
}

/** Sums up each block by name; an event of two branches counts for both. */
export function blocksOf({ branches }: Pick<Brief, 'branches'>): readonly BlockSummary[] {
  const blocks = Map.groupBy(branches, ({ block }) => block)
  return [...blocks]
    .map(([block, members]) => ({ block, ...sumOf(members) }))
    .toSorted((a, b) => (a.block ?? '\uFFFF').localeCompare(b.block ?? '\uFFFF', 'vi'))
}

/** Sums up branches, as those of a block or of the whole. */
export function sumOf(branches: readonly BriefBranch[]): Omit<BlockSummary, 'block'> {
  const measured = branches.filter(({ countable, target }) => countable && target !== null && target > 0)
  const target = measured.reduce((sum, branch) => sum + (branch.target ?? 0), 0)
  const reached = measured.reduce((sum, branch) => sum + branch.events, 0)
  return {
    branches: branches.length,
    active: branches.filter(({ posts }) => posts > 0).length,
    events: branches.reduce((sum, branch) => sum + branch.events, 0),
    posts: branches.reduce((sum, branch) => sum + branch.posts, 0),
    targetShare: target === 0 ? null : reached / target,
    gaps: branches.filter(({ countable }) => !countable).length,
  }
}
