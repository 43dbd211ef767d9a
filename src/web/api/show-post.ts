import type { PostId } from '../../kernel/ids.ts'
import type { Actor } from '../../organisation/index.ts'
import type { PostView } from '../../publishing/index.ts'
import type { PostUses } from '../officer-uses.ts'

/** Reads a Post as programs see it. @throws {POST_NOT_FOUND} */
export const showPost = async (uses: Pick<PostUses, 'getPost'>, actor: Actor, id: PostId) =>
  shownPost(await uses.getPost(actor, id))

/** Turns a Post into what programs see. */
export function shownPost({ templateId, unitId, attempts, photos, ...post }: PostView) {
  return {
    ...post,
    template: templateId,
    branchId: unitId,
    photoIds: photos.map(photo => photo.photoId),
    photos,
    attempts: attempts.map(({ graph, ...attempt }) => (graph === null ? attempt : { ...attempt, graph })),
  }
}
