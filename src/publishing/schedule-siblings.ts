import { derivedId } from '../kernel/derived-id.ts'
import { type PageId, type PostId, postId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import type { PublishingDeps } from './deps.ts'
import { findPost } from './post-store.ts'
import { type ScheduleInput, schedulePost } from './schedule-post.ts'
import { schedulePosts } from './schedule-posts.ts'

export type SiblingsInput = ScheduleInput & {
  /** Pages that get a Post of their own with the same words. */
  readonly alsoPageIds?: readonly PageId[]
}

/**
 * Writes one Post down for each of several Pages, all or none; from then on each has its own fate. Answers the Post
 * of the first Page. With an id, the same request again gives the same Posts.
 * @throws the codes of `schedulePost`, for the first Page that has one
 */
export const scheduleSiblings =
  (deps: PublishingDeps) =>
  async (actor: Actor, { alsoPageIds = [], ...input }: SiblingsInput): Promise<PostId> => {
    authorize(actor, 'posts.write')
    const [, ...others] = new Set([input.pageId, ...alsoPageIds])
    if (others.length === 0) return schedulePost(deps)(actor, input)
    const id = input.id ?? postId(deps.ids.newId())
    if (await findPost(deps.db, id)) return id
    const first = { ...input, id, siblingKey: id }
    const rest = others.map(pageId => ({ ...first, pageId, id: postId(derivedId({ sibling: id, pageId })) }))
    await schedulePosts(deps)(actor, [first, ...rest])
    return id
  }
