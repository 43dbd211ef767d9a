import { AppError } from '../kernel/errors.ts'
import { type PostId, postId } from '../kernel/ids.ts'
import { type Actor, authorize } from '../organisation/access.ts'
import { photosOf } from '../publishing/post-photo-store.ts'
import { findPost, type ListedPost } from '../publishing/post-store.ts'
import type { PlanningDeps } from './deps.ts'
import { requireDistance } from './evergreen.ts'
import { findUses } from './evergreen-store.ts'
import { nextFree } from './find-free-slots.ts'

type Deps = Pick<PlanningDeps, 'db' | 'clock' | 'ids' | 'timeZone' | 'writeDraft'>

interface Wanted {
  /** The next free Slot when left out. */
  readonly publishAt?: Date | undefined
  /** Uses the words although they stood on the Page a short while ago. */
  readonly isConfirmed?: boolean | undefined
  /** Given when a request may be repeated. */
  readonly id?: PostId | undefined
}

/**
 * Makes a draft out of a published Post: its text, photos, link, pillar, branch and column.
 * @throws {POST_NOT_FOUND}
 * @throws {STATE_CONFLICT} when it is not published
 * @throws {REUSE_TOO_SOON} when the same words stand on the Page within 60 days (30 where only the text is the
 * same), unless it is confirmed
 * @throws {NO_SLOT_LEFT}
 */
export const reusePost =
  (deps: Deps) =>
  async (actor: Actor, source: PostId, wanted: Wanted): Promise<PostId> => {
    authorize(actor, 'posts.write')
    const post = await requirePublished(deps, source)
    const { id = postId(deps.ids.newId()), isConfirmed = false } = wanted
    if (await findPost(deps.db, id)) return id
    const rootId = post.reusedFromId ?? post.id
    const publishAt = wanted.publishAt ?? (await nextSlot(deps, post))
    const uses = isConfirmed ? [] : await findUses(deps.db, { ...post, rootId })
    requireDistance(uses, publishAt, deps.timeZone)
    const photos = await photosOf(deps.db, post.id)
    return deps.writeDraft(actor, {
      ...wordsOf(post),
      id,
      publishAt,
      reusedFromId: rootId,
      photoIds: photos.map(photo => photo.photoId),
      altTexts: new Map(photos.map(photo => [photo.photoId, photo.altText])),
    })
  }

const wordsOf = ({ pageId, message, link, firstComment, pillar, unitId, columnId }: ListedPost) => ({
  pageId,
  message,
  link,
  firstComment,
  pillar,
  unitId,
  columnId,
})

async function requirePublished({ db }: Pick<Deps, 'db'>, id: PostId): Promise<ListedPost> {
  const post = await findPost(db, id)
  if (post === undefined) throw new AppError('POST_NOT_FOUND')
  if (post.state !== 'published')
    throw new AppError('STATE_CONFLICT', { values: { state: post.state, verb: 'reuse' } })
  return post
}

async function nextSlot(deps: Deps, { pageId, columnId }: ListedPost): Promise<Date> {
  const from = deps.clock.now()
  const [slot = from] = await nextFree(deps)(pageId, { count: 1, from, columnId })
  return slot
}
