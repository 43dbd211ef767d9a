import type { PagePostId, UnitId } from '../../kernel/ids.ts'
import type { PagePostGenre, Source } from '../branch-activity.ts'
import type { PagePost } from '../page-post.ts'

/**
 * What became of a pasted link.
 * - excluded, refused: an officer decided that it does not count, or not for a second branch
 * - unreadable: only Facebook can tell it from what the branch's own Page shows, and that is counted already
 */
export const LINK_VERDICTS = [
  ...(['counted', 'known', 'claimed', 'excluded', 'refused', 'other-page', 'not-found', 'removed'] as const),
  ...(['unreadable', 'person', 'group', 'shortened', 'not-a-post', 'not-a-link', 'future'] as const),
] as const
export type Verdict = (typeof LINK_VERDICTS)[number]

/** A link as somebody gave it. */
export interface GivenLink {
  readonly typed: string
  /** The local day `YYYY-MM-DD` on which it was shown, as they say. */
  readonly saidOn: string | null
  readonly genre: PagePostGenre | null
}

/** A link and what became of it. */
export interface JudgedLink extends GivenLink {
  readonly verdict: Verdict
  readonly address: string | null
  readonly knownBy: readonly string[]
  /** What it counts as, or the page post that stands against it. */
  readonly pagePostId: PagePostId | null
  /** How it was known before; null when it was not. */
  readonly knownFrom: Source | null
}

/** Judges a link by what is known of its post already; null when nothing is. */
export function verdictOfKnown(
  known: readonly PagePost[],
  unitId: UnitId,
): { readonly verdict: Verdict; readonly post: PagePost } | null {
  const own = known.find(post => post.unitId === unitId || post.movedFromId === unitId)
  if (own !== undefined) return { verdict: verdictOfOwn(own), post: own }
  const shown = known.find(({ source }) => source === 'automatic')
  if (shown !== undefined) return { verdict: 'other-page', post: shown }
  // What does not count for another branch keeps nobody else from it.
  const other = known.find(({ excludedAt }) => excludedAt === null)
  return other === undefined ? null : { verdict: 'claimed', post: other }
}

function verdictOfOwn({ excludedAt, removedAt }: PagePost): Verdict {
  if (excludedAt !== null) return 'excluded'
  return removedAt === null ? 'known' : 'removed'
}
