import type { PostView } from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Notice } from '../views/notice.tsx'
import { useView, viewerMay } from '../views/view.ts'

/** What the reviewer said, and what a reviewer may do. */
export function PostReview({ post }: { post: PostView }) {
  const view = useView()
  const { texts } = view
  const mayReview = post.state === 'in-review' && viewerMay(view, 'posts.approve')
  return (
    <>
      {post.returnReason && <Notice kind="warm">{texts.post.returned(post.returnReason)}</Notice>}
      {mayReview && (
        <div class="row-of">
          <form method="post" action={`/posts/${post.id}/approve`}>
            <CsrfField />
            <button type="submit" class="btn btn-primary">
              {texts.post.approve}
            </button>
          </form>
          <GiveBack post={post} />
        </div>
      )}
    </>
  )
}

function GiveBack({ post }: { post: PostView }) {
  const { texts } = useView()
  return (
    <details class="asked">
      <summary class="btn">{texts.post.giveBack}</summary>
      <form class="asked-question stack" method="post" action={`/posts/${post.id}/return`}>
        <CsrfField />
        <Field name="reason" label={texts.post.reason} hint={texts.post.reasonHint}>
          {control => <textarea class="form-control" rows={3} required {...control} />}
        </Field>
        <button type="submit" class="btn">
          {texts.post.giveBackDo}
        </button>
      </form>
    </details>
  )
}
