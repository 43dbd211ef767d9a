import { later, plus, SECOND } from '../../kernel/time.ts'
import type { PageAccess, PublishedEdge, PublishedPage } from '../../ports/network.ts'
import type { Failure } from '../../publishing/delivery/verdict.ts'
import type { CountingDeps } from './deps.ts'

/** Reads one list of a Page, one page of it at a time, newest first. Its cursor lives no longer than it. */
export interface EdgeReader {
  /** Nothing newer is left unread: everything since then was read. */
  readonly reach: Date
  /** Reads on. @returns what was listed, or why it could not be */
  next(signal: AbortSignal): Promise<{ readonly page: PublishedPage } | { readonly failure: Failure }>
}

const BEFORE_ALL = new Date(0)
const AFTER_ALL = new Date('9999-01-01T00:00:00Z')

/** Opens a list of a Page, at its newest or at an instant. */
function readEdge(
  { network }: Pick<CountingDeps, 'network'>,
  access: PageAccess,
  { edge, until }: { readonly edge: PublishedEdge; readonly until: Date | null },
): EdgeReader {
  let after: string | null = null
  let reach = AFTER_ALL
  return {
    get reach() {
      return reach
    },
    next: async signal => {
      const outcome = await network.listPublished(access, { edge, after, until }, signal)
      if (outcome.outcome !== 'accepted') return { failure: outcome }
      const { posts, next } = outcome.value
      after = next
      const oldest = posts.reduce((found, { createdAt }) => (createdAt < found ? createdAt : found), reach)
      reach = next === null ? BEFORE_ALL : oldest
      return { page: outcome.value }
    },
  }
}

/** Both lists of a Page, side by side. */
export type Readers = Record<PublishedEdge, EdgeReader>

/** Opens both lists of a Page, at their newest or at an instant. */
export const openEdges = (
  deps: Pick<CountingDeps, 'network'>,
  access: PageAccess,
  until: Date | null,
): Readers => ({
  posts: readEdge(deps, access, { edge: 'posts', until }),
  reels: readEdge(deps, access, { edge: 'reels', until }),
})

/** Tells since when everything in both lists was read; the second itself may go on on the next page. */
export const reachOf = ({ posts, reels }: Readers): Date => plus(later(posts.reach, reels.reach), SECOND)
