import type { EvergreenPost } from '../../planning/index.ts'
import { PostsNav } from '../posts/posts-nav.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { useView, viewerMay } from '../views/view.ts'

/** Posts whose words may be used again, those that rested longest first. */
export function EvergreenPage({ posts }: { posts: readonly EvergreenPost[] }) {
  const { evergreen: words } = useView().texts
  return (
    <Layout title={words.title}>
      <PostsNav />
      <p class="soft">{words.why}</p>
      {posts.length === 0 ? (
        <EmptyState icon="repeat" title={words.emptyTitle}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <ul class="lines panel">
          {posts.map(post => (
            <EvergreenLine key={post.id} post={post} />
          ))}
        </ul>
      )}
    </Layout>
  )
}

function EvergreenLine({ post }: { post: EvergreenPost }) {
  const view = useView()
  const { evergreen: words } = view.texts
  return (
    <li class="stack">
      <a href={`/posts/${post.id}`}>{post.message.split('\n')[0]}</a>
      <div class="row-of soft small">
        <span>{post.pageName}</span>
        <span>{words.used(post.useCount)}</span>
        <span>
          {words.last} <Instant at={post.lastUsedAt} />
        </span>
      </div>
      {viewerMay(view, 'planning.write') && (
        <div class="row-of">
          <a class="btn" href={`/posts/${post.id}/reuse`}>
            {words.reuse}
          </a>
          <EvergreenButton id={post.id} isEvergreen={true} />
        </div>
      )}
    </li>
  )
}

interface EvergreenButtonProps {
  readonly id: string
  /** Whether it is marked now. */
  readonly isEvergreen: boolean
}

/** Marks a Post as one whose words stay true, or takes the mark away. */
export function EvergreenButton({ id, isEvergreen }: EvergreenButtonProps) {
  const { evergreen: words } = useView().texts
  return (
    <form method="post" action={`/posts/${id}/evergreen`}>
      <CsrfField />
      <button type="submit" class="btn" name="isEvergreen" value={isEvergreen ? 'no' : 'yes'}>
        {isEvergreen ? words.unmark : words.mark}
      </button>
    </form>
  )
}
