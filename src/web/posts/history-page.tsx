import type { PostView } from '../../publishing/index.ts'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { useView } from '../views/view.ts'
import { type PostRevisions, RevisionList } from './revision-list.tsx'

interface HistoryPageProps {
  readonly post: PostView
  readonly history: PostRevisions
}

/** Every version of a Post, with who made it and what it changed. */
export function HistoryPage({ post, history }: HistoryPageProps) {
  const { texts } = useView()
  return (
    <Layout title={texts.history.title} action={<BackLink post={post} />}>
      <RevisionList {...history} />
      {history.nextCursor && <OlderLink post={post} cursor={history.nextCursor} />}
    </Layout>
  )
}

/** The last versions of a Post, on its own page. */
export function PostHistory({ post, history }: HistoryPageProps) {
  const { texts } = useView()
  return (
    <section class="stack" id="history">
      <h2>{texts.history.title}</h2>
      {history.revisions.length < 2 ? (
        <p class="soft">{texts.history.none}</p>
      ) : (
        <RevisionList {...history} />
      )}
      {history.nextCursor && <OlderLink post={post} />}
    </section>
  )
}

function OlderLink({ post, cursor }: { post: PostView; cursor?: string }) {
  const { history } = useView().texts
  const query = cursor === undefined ? '' : `?cursor=${encodeURIComponent(cursor)}`
  return (
    <a class="line-link" href={`/posts/${post.id}/history${query}`}>
      <Icon name="history" />
      {history.older}
    </a>
  )
}

function BackLink({ post }: { post: PostView }) {
  const { history } = useView().texts
  return (
    <a class="btn btn-quiet" href={`/posts/${post.id}`}>
      <Icon name="chevron-left" />
      {history.back}
    </a>
  )
}
