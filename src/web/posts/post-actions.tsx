import type { ComponentChildren } from 'preact'
import type { PostView } from '../../publishing/index.ts'
import { EvergreenButton } from '../planning/evergreen-page.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { useView, viewerMay } from '../views/view.ts'

/** What a person may do to a Post as it stands; what cannot be undone asks once more. */
export function PostActions({ post }: { post: PostView }) {
  const view = useView()
  const { texts } = view
  const { may } = post
  if (!viewerMay(view, 'posts.write')) return null
  return (
    <div class="row-of">
      {post.state === 'published' && <AfterPublishing post={post} />}
      {post.state === 'draft' && (
        <ActionButton post={post} verb="submit" label={texts.post.submit} class="btn btn-primary" />
      )}
      {/* A missed Post would go out at once: that is asked first, below. */}
      {may.retry && post.state !== 'missed' && (
        <ActionButton
          post={post}
          verb="retry"
          label={post.state === 'unconfirmed' ? texts.post.check : texts.post.retry}
          class="btn btn-primary"
        />
      )}
      {may.publishNow && (
        <Asked summary={texts.post.publishNow} question={texts.post.publishNowAsk}>
          <ActionButton post={post} verb="publish-now" label={texts.post.publishNowDo} class="btn" />
        </Asked>
      )}
      {may.cancel && (
        <Asked summary={texts.post.cancel} question={texts.post.cancelAsk}>
          <ActionButton post={post} verb="cancel" label={texts.post.cancelDo} class="btn btn-grave" />
        </Asked>
      )}
    </div>
  )
}

/** What can be made of a Post that is out. */
function AfterPublishing({ post }: { post: PostView }) {
  const { share, evergreen } = useView().texts
  return (
    <>
      <a class="btn" href={`/posts/${post.id}/share-task`}>
        {share.ask}
      </a>
      <a class="btn" href={`/posts/${post.id}/reuse`}>
        {evergreen.reuse}
      </a>
      <EvergreenButton id={post.id} isEvergreen={post.isEvergreen} />
    </>
  )
}

interface ActionButtonProps {
  readonly post: PostView
  readonly verb: string
  readonly label: string
  readonly class: string
}

function ActionButton({ post, verb, label, class: className }: ActionButtonProps) {
  return (
    <form method="post" action={`/posts/${post.id}/${verb}`}>
      <CsrfField />
      <button type="submit" class={className}>
        {label}
      </button>
    </form>
  )
}

interface AskedProps {
  readonly summary: string
  readonly question: string
  readonly children: ComponentChildren
}

/** A button that first opens a question; works without JavaScript. */
function Asked({ summary, question, children }: AskedProps) {
  return (
    <details class="asked">
      <summary class="btn">{summary}</summary>
      <div class="asked-question stack">
        <p>{question}</p>
        {children}
      </div>
    </details>
  )
}
