import type { PostId } from '../kernel/ids.ts'
import type { Attempt } from './delivery/attempt-store.ts'
import type { PostState } from './post.ts'

/** What happens to Posts, told once: the composition turns each into a log line and a figure. */
export interface PublishingEvents {
  attemptMade(postId: PostId, attempt: Attempt): void
  /** Acceptance by the network, with how late it was after `publishAt` (negative is never). */
  postAccepted(postId: PostId, latenessMs: number): void
  postEntered(postId: PostId, state: PostState, code: string | null): void
  claimLost(postId: PostId): void
}
