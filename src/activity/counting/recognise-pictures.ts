import type { OpenPage } from '../../organisation/page.ts'
import type { PublishedPost } from '../../ports/network.ts'
import type { CountingDeps } from './deps.ts'
import { pagePostsWithoutHash, savePhotoHash } from './photo-hash-store.ts'

/** One run looks at so many at most; the others are listed again the next night. */
const PICTURES_AT_ONCE = 20
/** As large as our own photos are when they are hashed. */
const LOOK = [{ name: 'look', longEdgePx: 1024, limitBytes: 1_000_000 }]

/** Notes where the pictures of posts lie, by the posts' ids; what is older than `since` is recognised by its words. */
export function notePictures(
  posts: readonly PublishedPost[],
  since: Date,
  pictures: Map<string, string>,
): void {
  for (const { id, kind, photoCount, pictureUrl, createdAt } of posts)
    if (pictureUrl !== null && kind === 'status' && photoCount > 0 && createdAt > since)
      pictures.set(id, pictureUrl)
}

/**
 * Keeps by what the pictures of listed posts are known again, so that one event is recognised on several Pages.
 * Nothing waits for it: what cannot be looked at today is listed again tomorrow.
 * @param pictures where each picture lies, by the post's id on the network
 */
export async function recognisePictures(
  deps: CountingDeps,
  page: OpenPage,
  pictures: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<void> {
  if (pictures.size === 0) return
  const posts = await pagePostsWithoutHash(deps.db, [...pictures.keys()], PICTURES_AT_ONCE)
  for (const { id, networkPostId } of posts) {
    const picture = await deps.network.readPicture(page.access, pictures.get(networkPostId) ?? '', signal)
    if (picture.outcome !== 'accepted') return
    const hash = picture.value && (await hashOf(deps, picture.value, signal))
    if (hash !== null) await savePhotoHash(deps.db, id, hash)
  }
}

async function hashOf({ images, log }: CountingDeps, picture: Uint8Array, signal: AbortSignal) {
  try {
    return (await images.process(picture, LOOK, signal)).perceptualHash
  } catch (error) {
    log.warn({ error }, 'A picture of a Page could not be looked at')
    return null
  }
}
