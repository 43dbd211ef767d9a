import type { PersonId, PostId } from '../../kernel/ids.ts'
import { Secret } from '../../kernel/secret.ts'
import { plus } from '../../kernel/time.ts'
import { hashToken } from '../../organisation/token-hash.ts'
import type { PublishingDeps } from '../deps.ts'
import { findPost } from '../post-store.ts'
import { DECISION_LINK_LIFE_MS } from './decision-link.ts'
import { insertDecisionLink } from './decision-store.ts'
import { objectionOf } from './read-decision.ts'

/** A way to decide about one Post without signing in. */
export interface FreshDecisionLink {
  /** In this answer and nowhere else; the address is `/d/` and this. */
  readonly token: Secret
  readonly expiresAt: Date
}

/**
 * Makes a link by which one person approves or returns one Post, for the mail that asks them and nothing else.
 * Null when the Post no longer waits for this person.
 */
export const makeDecisionLink =
  ({ db, clock, ids }: Pick<PublishingDeps, 'db' | 'clock' | 'ids'>) =>
  async (postId: PostId, personId: PersonId): Promise<FreshDecisionLink | null> => {
    const post = await findPost(db, postId)
    if (post?.state !== 'in-review' || (await objectionOf(db, post, personId)) !== null) return null
    const createdAt = clock.now()
    const token = ids.newToken()
    const expiresAt = plus(createdAt, DECISION_LINK_LIFE_MS)
    const { version } = post
    await insertDecisionLink(db, {
      tokenHash: hashToken(token),
      postId,
      version,
      personId,
      createdAt,
      expiresAt,
    })
    return { token: new Secret(token), expiresAt }
  }
