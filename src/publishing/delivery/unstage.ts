import type { Transaction } from 'kysely'
import type { Schema } from '../../database/schema.ts'
import { plus, SECOND } from '../../kernel/time.ts'
import type { PublishingDeps } from '../deps.ts'
import type { PostState } from '../post.ts'
import { forgetUploads } from '../post-photo-store.ts'
import { ring } from './attempt-step.ts'
import type { Held } from './claim.ts'
import { type PostRow, releaseClaim } from './claim-store.ts'
import { addLeftover } from './leftover-store.ts'

/** The columns of a Post of which nothing is on the network. */
export const UNSTAGED = {
  facebookPostId: null,
  flipIntentAt: null,
  publishedAt: null,
  latenessMs: null,
  permalink: null,
} as const

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
  readonly problemCode: string | null
  readonly remedy: string | null
  readonly tries?: number
  readonly notBefore?: Date
}

/** Gives a held Post back with nothing of it left to publish on the network. Answers the Post's new turn. */
export async function giveBackUnstaged(
  deps: PublishingDeps,
  held: Held,
  facebookPostId: string | null,
  standing: Standing,
): Promise<number> {
  const now = deps.clock.now()
  const { id } = held.post
  const turn = await deps.db.transaction().execute(async trx => {
    const values = { notBefore: null, tries: 0, ...standing, ...UNSTAGED, updatedAt: now }
    const released = (await releaseClaim(trx, held.key, values)) ?? held.lost()
    await letGo(trx, { id, facebookPostId }, now)
    return released
  })
  deps.events.postEntered(id, standing.state, standing.problemCode)
  await ringToRemove(deps, id)
  return turn
}

/** Puts a post there again that is gone although nobody was meant to see it; if it is not gone, it is removed. */
export async function startOver(deps: PublishingDeps, held: Held, facebookPostId: string): Promise<void> {
  const notBefore = plus(deps.clock.now(), SECOND)
  const problem = { problemCode: 'post-vanished', remedy: 'retry' } as const
  const standing = { state: 'scheduled', ...problem, tries: held.post.tries + 1, notBefore } as const
  const turn = await giveBackUnstaged(deps, held, facebookPostId, standing)
  await ring(deps, 'stagePost', { postId: held.post.id, turn }, notBefore)
}

/** Rings for leftovers to be removed; the sweep makes up for a lost ring. */
export async function ringToRemove(deps: PublishingDeps, postId: PostRow['id']): Promise<void> {
  try {
    await deps.bells.removeLeftovers(postId)
  } catch (error) {
    deps.log.warn({ postId, error }, 'A bell could not be rung; the sweep will')
  }
}
