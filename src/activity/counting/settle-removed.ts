import type { OpenPage } from '../../organisation/page.ts'
import type { Failure } from '../../publishing/delivery/verdict.ts'
import type { PagePost } from '../page-post.ts'
import { findPagePosts, markRemoved, saveChecked } from '../page-post-store.ts'
import { ownPartOf } from '../same-post.ts'
import type { CountingDeps } from './deps.ts'

/** One look of a night asks after so many at most; the rest waits for the next. */
const ASKED_AT_ONCE = 5
/** The same where a person waits for it. */
const ASKED_FOR_SOMEBODY = 50

interface Look {
  readonly page: OpenPage
  /** Ids of everything that the Page's lists showed. */
  readonly seen: ReadonlySet<string>
  /** Both lists were read whole since then. */
  readonly since: Date
  readonly startedAt: Date
  /** Whether a person asked to have the Page counted now. */
  readonly isWanted: boolean
  readonly signal: AbortSignal
}

/**
 * Looks after what is known of a Page and was not listed: each is asked for before it counts as removed, those first
 * that were not looked at for longest.
 * @returns why it could not be told, or null
 */
export async function settleRemoved(deps: CountingDeps, look: Look): Promise<Failure | null> {
  const { page, startedAt, signal } = look
  for (const post of await missingOf(deps, look)) {
    const outcome = await deps.network.isPublished(page.access, post.networkPostId, signal)
    if (outcome.outcome !== 'accepted') return outcome
    await deps.db
      .transaction()
      .execute(trx =>
        outcome.value ? saveChecked(trx, [post.id], startedAt) : markRemoved(trx, [post.id], startedAt),
      )
  }
  return null
}

async function missingOf({ db }: CountingDeps, { page, seen, since, startedAt, isWanted }: Look) {
  const known = await findPagePosts(db, { pageId: page.id, from: since, to: startedAt, isVerified: true })
  const listed = new Set([...seen].map(ownPartOf))
  return known
    .filter(isOnNetwork)
    .filter(({ networkPostId }) => !listed.has(ownPartOf(networkPostId)))
    .toSorted((a, b) => (a.checkedAt?.getTime() ?? 0) - (b.checkedAt?.getTime() ?? 0))
    .slice(0, isWanted ? ASKED_FOR_SOMEBODY : ASKED_AT_ONCE)
}

const isOnNetwork = (post: PagePost): post is PagePost & { networkPostId: string } =>
  post.networkPostId !== null
