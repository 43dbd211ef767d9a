import type { PostView } from '../../publishing/index.ts'
import { Clock, Instant } from '../views/instant.tsx'
import { KindMark } from '../views/kind-mark.tsx'
import { PillarMark } from '../views/pillar-mark.tsx'
import { StateBadge } from '../views/state-badge.tsx'
import { useView } from '../views/view.ts'

interface PostCardProps {
  readonly post: PostView
  /** Where the day is not told by the place. */
  readonly withDay?: boolean
  /** Left out where there is only one Page. */
  readonly withPage?: boolean
}

/** A Post in short: when, first words, first photo, pillar, state. The whole card opens it. */
export function PostCard({ post, withDay = false, withPage = true }: PostCardProps) {
  const { texts } = useView()
  const [photo] = post.photos
  return (
    <article class="post-card">
      <div class="row-of apart">
        {withDay ? <Instant at={post.publishAt} /> : <Clock at={post.publishAt} />}
        {post.pillar && <PillarMark pillar={post.pillar} short />}
      </div>
      {photo && <img src={`/photos/${photo.photoId}/thumbnail.jpg`} alt="" loading="lazy" />}
      <a class="post-card-link plain" href={`/posts/${post.id}`}>
        {post.message || texts.posts.onlyPhotos}
      </a>
      <div class="post-card-foot">
        <StateBadge state={post.state} />
        <KindMark kind={post.kind} />
        {withPage && <span class="soft small">{post.pageName}</span>}
      </div>
    </article>
  )
}
