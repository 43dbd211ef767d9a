import type { PostView } from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import { altTextField } from './compose-draft.ts'
import type { EditDraft } from './edit-draft.ts'
import { composeAddress } from './form-address.ts'

interface ClosedEditProps {
  readonly post: PostView
  /** What was typed into the form that was open. */
  readonly draft: EditDraft
}

/** Stands where the forms were once a Post can no longer be changed by them; what was typed goes on from here. */
export function ClosedEdit({ post, draft }: ClosedEditProps) {
  const { merge } = useView().texts
  const isTyped = draft.message !== post.message
  return (
    <section class="panel stack" {...closedPart(post)}>
      <Notice kind="warm">
        <p>
          <strong>{merge[closedSentence(post)]}</strong>
        </p>
        {isTyped && <p>{merge.closedKept}</p>}
      </Notice>
      {isTyped &&
        (post.state === 'canceled' ? (
          <AsNewPost {...{ post, draft }} />
        ) : (
          <OnFacebook {...{ post, draft }} />
        ))}
    </section>
  )
}

/** Makes the part with the forms ask what became of the Post, once its live part says that they are closed. */
export const closedPart = ({ id }: Pick<PostView, 'id'>) => ({
  id: 'changes',
  'hx-post': `/posts/${id}/closed`,
  'hx-trigger': `${POST_CLOSED} from:body`,
  'hx-include': '#changes',
  'hx-swap': 'outerHTML',
})

/** The event by which the live part says that the Post can no longer be changed by its forms. */
export const POST_CLOSED = 'post-closed'

function closedSentence({ state, removedAt }: PostView) {
  if (state === 'canceled') return removedAt ? 'closedRemoved' : 'closedCanceled'
  return state === 'published' ? 'closedPublished' : 'closedPublishing'
}

function OnFacebook({ post, draft }: ClosedEditProps) {
  const { merge, compose } = useView().texts
  return (
    <form method="post" action={`/posts/${post.id}/amend`} class="stack">
      <CsrfField />
      <input type="hidden" name="version" value={post.version} />
      <Field name="message" scope="closed" label={compose.message}>
        {control => (
          <textarea class="form-control" rows={8} {...control}>
            {draft.message}
          </textarea>
        )}
      </Field>
      <div>
        <button type="submit" class="btn btn-primary">
          {post.state === 'published' ? merge.closedAmend : merge.closedWait}
        </button>
      </div>
    </form>
  )
}

/** Takes everything along that was typed; the compose form shows it, and nothing is scheduled yet. */
function AsNewPost({ post, draft }: ClosedEditProps) {
  const view = useView()
  const { message, link, firstComment, pillar, date, time, photos } = draft
  const fields = {
    pageId: post.pageId,
    formId: `again-${post.id}`,
    message,
    link,
    firstComment,
    pillar,
    date,
    time,
  }
  return (
    <form method="post" action={composeAddress(view)} class="stack">
      {Object.entries(fields).map(([name, value]) => (
        <input type="hidden" key={name} name={name} value={value} />
      ))}
      {photos.map(({ id, altText }) => (
        <span key={id}>
          <input type="hidden" name="photo" value={id} />
          <input type="hidden" name={altTextField(id)} value={altText} />
        </span>
      ))}
      <div class="differences">{message}</div>
      <div>
        <button type="submit" class="btn btn-primary" name="do" value="preview">
          {view.texts.merge.closedNew}
        </button>
      </div>
    </form>
  )
}
