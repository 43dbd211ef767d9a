import type { LatePhoto } from '../../intake/index.ts'
import type { PostView } from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Notice } from '../views/notice.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { photosWithRoom } from './add-late-photos.ts'

interface LatePhotosProps {
  readonly post: PostView
  readonly late: readonly LatePhoto[]
}

/** Says that photos of the branch came after the Post was made, with one press to take them in while that can be. */
export function LatePhotos({ post, late }: LatePhotosProps) {
  const view = useView()
  const { latePhotos } = view.texts.post
  if (late.length === 0) return null
  const fitting = photosWithRoom(post, late)
  const mayAdd = post.may.edit && viewerMay(view, 'posts.write')
  return (
    <Notice kind="warm">
      <p>{latePhotos.are(late.length)}</p>
      <div class="found-photos">
        {late.map(({ photoId, altText }) => (
          <a key={photoId} href={`/photos/${photoId}`}>
            <img src={`/photos/${photoId}/thumbnail.jpg`} alt={altText || latePhotos.one} loading="lazy" />
          </a>
        ))}
      </div>
      {mayAdd && fitting.length === 0 && <p>{latePhotos.full}</p>}
      {mayAdd && fitting.length > 0 && (
        <form method="post" action={`/posts/${post.id}/late-photos`}>
          <CsrfField />
          <input type="hidden" name="version" value={post.version} />
          <button type="submit" class="btn">
            {latePhotos.add(fitting.length)}
          </button>
        </form>
      )}
    </Notice>
  )
}
