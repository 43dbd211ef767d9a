import { derivedId } from '../kernel/derived-id.ts'
import { hasCode } from '../kernel/errors.ts'
import { amendmentId, type PostId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { amendmentsOf } from './amendment/amendment-store.ts'
import { isBeingRemoved } from './amendment/amendment-view.ts'
import { askAmendment } from './amendment/ask-amendment.ts'
import { cancelPost } from './cancel-post.ts'
import type { PublishingDeps } from './deps.ts'
import { isAllowed } from './post.ts'
import { findPost } from './post-store.ts'

/**
 * Brings a Post down wherever it stands: one on its way is canceled, one that is out is taken off its Page. True once
 * it is gone; else to be asked again later, which does nothing twice. What a person dismissed counts as gone: they
 * took it off the Page by hand.
 */
export const takeDownPost =
  (deps: PublishingDeps) =>
  async (actor: Actor, postId: PostId, reason: string): Promise<boolean> => {
    authorize(actor, 'posts.write')
    const post = await findPost(deps.db, postId)
    if (post === undefined || post.state === 'canceled') return true
    try {
      if (isAllowed(post, 'cancelable')) {
        await cancelPost(deps)(actor, postId)
        return true
      }
      return post.state === 'published' && (await isRemoved(deps, actor, postId, reason))
    } catch (error) {
      // It moved on meanwhile: the next time it is found where it then stands.
      if (hasCode(error, 'STATE_CONFLICT') || hasCode(error, 'POST_GOING_OUT')) return false
      throw error
    }
  }

async function isRemoved(
  deps: PublishingDeps,
  actor: Actor,
  postId: PostId,
  reason: string,
): Promise<boolean> {
  const id = amendmentId(derivedId({ postId, reason }))
  const all = await amendmentsOf(deps.db, [postId])
  const asked = all.find(amendment => amendment.id === id)
  if (asked?.state === 'dismissed') return true
  if (asked === undefined && !isBeingRemoved(all))
    await askAmendment(deps)(actor, postId, { id, kind: 'removal', reason })
  return false
}
