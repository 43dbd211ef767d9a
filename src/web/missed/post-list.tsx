import type { Row } from '../hold/resume-page.tsx'
import { PostCard } from '../posts/post-card.tsx'

/** Missed Posts for somebody who may only look. */
export const PostList = ({ rows }: { rows: readonly Row[] }) => (
  <div class="post-card-list">
    {rows.map(({ post }) => (
      <PostCard key={post.id} post={post} withDay />
    ))}
  </div>
)
