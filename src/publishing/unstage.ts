import type { Transaction } from 'kysely'
import type { Schema } from '../database/schema.ts'
import type { Held } from './claim.ts'
import { type PostRow, releaseClaim } from './claim-store.ts'
import type { PublishingDeps } from './deps.ts'
import { addLeftover } from './leftover-store.ts'
import type { PostState } from './post.ts'
import { forgetUploads } from './post-photo-store.ts'

/** The columns of a Post of which nothing is on the network. */
export const UNSTAGED = { facebookPostId: null, flipIntentAt: null } as const

/**
 * Lets go of what lies on the network for a Post: it becomes a leftover to remove, and nothing will ever make it
 * visible. Photos go with the post they hang on, so they are uploaded afresh. Set `UNSTAGED` in the same transaction.
 */
export async function letGo(
  trx: Transaction<Schema>,
  post: Pick<PostRow, 'id' | 'facebookPostId'>,
  now: Date,
): Promise<void> {
  if (post.facebookPostId !== null)
    await addLeftover(trx, { postId: post.id, facebookId: post.facebookPostId, kind: 'post' }, now)
  await forgetUploads(trx, post.id)
}

interface Standing {
  readonly state: PostState
  readonly problemCode: string
  readonly remedy: string
}

/** Gives a held Post back with nothing of it left to publish on the network. */
export async function giveBackUnstaged(deps: PublishingDeps, held: Held, standing: Standing): Promise<void> {
  const now = deps.clock.now()
  await deps.db.transaction().execute(async trx => {
    const values = { ...standing, ...UNSTAGED, notBefore: null, tries: 0, updatedAt: now }
    if ((await releaseClaim(trx, held.key, values)) === null) held.lost()
    await letGo(trx, { id: held.post.id, facebookPostId: held.post.facebookPostId }, now)
  })
  deps.events.postEntered(held.post.id, standing.state, standing.problemCode)
  await ringToRemove(deps, held.post.id)
}

/** Rings for leftovers to be removed; the sweep makes up for a lost ring. */
export async function ringToRemove(deps: PublishingDeps, postId: PostRow['id']): Promise<void> {
  try {
    await deps.bells.removeLeftovers(postId)
  } catch (error) {
    deps.log.warn({ postId, error }, 'A bell could not be rung; the sweep will')
  }
}
