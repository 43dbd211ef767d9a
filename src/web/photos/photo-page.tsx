import type { ConsentView, Photo } from '../../intake/index.ts'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { ConsentPart } from './consent-part.tsx'

export interface PhotoPageProps {
  readonly photo: Photo
  readonly consent: ConsentView
  readonly problem?: string
  /** Posts that are out with it, once its consent was taken back just now. */
  readonly outPostIds?: readonly string[]
}

/** One photo: large, with who is on it and what they agreed to. */
export function PhotoPage({ photo, consent: said, problem, outPostIds }: PhotoPageProps) {
  const view = useView()
  const { consent } = view.texts
  return (
    <Layout title={consent.title}>
      {outPostIds && <Withdrawn postIds={outPostIds} />}
      <div class="photo-and-consent">
        <PhotoFacts photo={photo} />
        {viewerMay(view, 'submissions.decide') && (
          <ConsentPart photoId={photo.id} consent={said} back={`/photos/${photo.id}`} problem={problem} />
        )}
      </div>
    </Layout>
  )
}

function PhotoFacts({ photo }: Pick<PhotoPageProps, 'photo'>) {
  const view = useView()
  const { consent } = view.texts
  return (
    <figure class="stack">
      {photo.variants.length > 0 ? (
        <img class="photo-large" src={`/photos/${photo.id}/phone.jpg`} alt={photo.altText} />
      ) : (
        <Notice kind="plain">{consent.rendering}</Notice>
      )}
      {viewerMay(view, 'photos.write') && photo.variants.length > 0 && (
        <div>
          <a class="btn" href={`/photos/${photo.id}/blur`}>
            {consent.blur}
          </a>
        </div>
      )}
      <figcaption class="stack">
        <p>
          <strong>{consent.altText}:</strong> {photo.altText || consent.noAltText}
        </p>
        {photo.takenAt && (
          <p class="soft small">
            {consent.takenAt} {photo.takenAt.replace('T', ' ')}
          </p>
        )}
      </figcaption>
    </figure>
  )
}

function Withdrawn({ postIds }: { postIds: readonly string[] }) {
  const { consent } = useView().texts
  return (
    <Notice kind={postIds.length === 0 ? 'good' : 'bad'}>
      <p>{consent.withdrawnNow}</p>
      {postIds.length > 0 && (
        <>
          <p>{consent.out(postIds.length)}</p>
          <ul>
            {postIds.map((id, index) => (
              <li key={id}>
                <a href={`/posts/${id}`}>{consent.openPost(index + 1)}</a>
              </li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
