import { DecisionRow } from '../hold/decision-row.tsx'
import type { Row } from '../hold/resume-page.tsx'
import { PostsNav } from '../posts/posts-nav.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { PostList } from './post-list.tsx'

export interface MissedPageProps {
  readonly rows: readonly Row[]
  /** By the Post they concern; `whole` is about all of it. */
  readonly problems: Readonly<Record<string, string>>
}

/** Posts that were missed, to be published, moved or dropped, each or all at once. */
export function MissedPage(props: MissedPageProps) {
  const view = useView()
  const { missed } = view.texts
  return (
    <Layout title={missed.title}>
      <PostsNav />
      {props.problems.whole && <Notice kind="bad">{props.problems.whole}</Notice>}
      {props.rows.length === 0 && (
        <EmptyState icon="circle-check" title={missed.empty}>
          <p>{missed.emptyWhy}</p>
        </EmptyState>
      )}
      {props.rows.length > 0 &&
        (viewerMay(view, 'posts.write') ? <Choices {...props} /> : <PostList {...props} />)}
    </Layout>
  )
}

function Choices({ rows, problems }: MissedPageProps) {
  const { missed } = useView().texts
  return (
    <form method="post" action="/posts/missed" class="stack stack-wide">
      <CsrfField />
      {/* Enter in a field presses the first button: it must do nothing. */}
      <button type="submit" class="visually-hidden" name="all" value="look" tabIndex={-1}>
        {missed.title}
      </button>
      <p>{missed.why}</p>
      <ul class="lines panel">
        {rows.map(({ post, draft }) => (
          <DecisionRow
            key={post.id}
            post={post}
            draft={draft}
            verbs={missed.verbs}
            problem={problems[post.id]}
            isOpen
          />
        ))}
      </ul>
      <p class="soft small">{missed.publishHint}</p>
      <div>
        <button type="submit" class="btn btn-primary">
          {missed.apply}
        </button>
      </div>
      <AllAtOnce />
    </form>
  )
}

function AllAtOnce() {
  const { missed } = useView().texts
  return (
    <section class="stack">
      <h2>{missed.allTitle}</h2>
      <div class="row-of">
        <button type="submit" class="btn" name="all" value="publish">
          {missed.publishAll}
        </button>
        <button type="submit" class="btn" name="all" value="move">
          {missed.moveAll}
        </button>
        <details class="asked">
          <summary class="btn">{missed.dropAll}</summary>
          <div class="asked-question stack">
            <p>{missed.dropAsk}</p>
            <button type="submit" class="btn btn-grave" name="all" value="drop">
              {missed.dropAllDo}
            </button>
          </div>
        </details>
      </div>
    </section>
  )
}
