import type { PhotoId, PostId } from '../../kernel/ids.ts'
import type { Actor } from '../../organisation/index.ts'
import { PHOTO_LIMIT, type PostView } from '../../publishing/index.ts'
import type { LatePhotoUses } from '../intake-uses.ts'
import type { PostUses } from '../officer-uses.ts'

/** Tells which of the photos that came late find room in a Post. */
export const photosWithRoom = <Late>(
  post: Pick<PostView, 'photos'>,
  late: readonly Late[],
): readonly Late[] => late.slice(0, Math.max(0, PHOTO_LIMIT - post.photos.length))

/** Puts the photos that came late behind those of a Post, as far as there is room. @throws what editing throws */
export async function addLatePhotos(
  uses: Pick<PostUses, 'getPost' | 'editPost'> & LatePhotoUses,
  actor: Actor,
  id: PostId,
  version: number,
): Promise<void> {
  const post = await uses.getPost(actor, id)
  const late = photosWithRoom(post, await uses.listLatePhotos(actor, id))
  const photos = [...post.photos, ...late]
  await uses.editPost(actor, id, {
    version,
    photoIds: photos.map(({ photoId }) => photoId),
    altTexts: new Map(photos.map(({ photoId, altText }): [PhotoId, string] => [photoId, altText])),
  })
}
