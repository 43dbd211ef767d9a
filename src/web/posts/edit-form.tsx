import type { PostView } from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import { ComposeExtras } from './compose-extras.tsx'
import { ComposeTime } from './compose-time.tsx'
import type { EditDraft } from './edit-draft.ts'
import { editAddress } from './form-address.ts'
import { type CheckedText, TextFindings } from './text-findings.tsx'

export interface EditFormProps {
  /** The Post as it is saved now. */
  readonly post: PostView
  readonly draft: EditDraft
  readonly problems: Readonly<Record<string, string>>
  readonly isOpen: boolean
  readonly checked: CheckedText
}

/** Changes a Post. When somebody else saved meanwhile, both texts stand here and nothing is lost. */
export function EditForm({ post, draft, problems, isOpen, checked }: EditFormProps) {
  const { texts } = useView()
  return (
    <details class="panel" id="edit" open={isOpen}>
      <summary>
        <strong>{texts.post.edit}</strong>
      </summary>
      <form id="edit-form" method="post" action={`/posts/${post.id}/edit`} class="stack stack-wide">
        {/* Enter in a field presses the first button: it must not repair the text. */}
        <button type="submit" class="visually-hidden" tabIndex={-1}>
          {texts.post.save}
        </button>
        <CsrfField />
        <input type="hidden" name="version" value={post.version} />
        {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
        {problems.stale && <Theirs post={post} />}
        <Field name="message" label={texts.compose.message} error={problems.message}>
          {control => (
            <textarea class="form-control" rows={10} {...control}>
              {draft.message}
            </textarea>
          )}
        </Field>
        <TextFindings
          {...checked}
          formAction={editAddress(post.id)}
          postId={post.id}
          isAcknowledged={draft.isAcknowledged}
        />
        <ComposeExtras draft={draft} problems={problems} />
        <ComposeTime draft={draft} problems={problems} />
        {post.photos.length > 0 && <p class="soft">{texts.post.photosKept}</p>}
        <div>
          <button type="submit" class="btn btn-primary">
            {texts.post.save}
          </button>
        </div>
      </form>
    </details>
  )
}

function Theirs({ post }: { post: PostView }) {
  const { texts } = useView()
  return (
    <div class="stack">
      <Notice kind="warm">
        <p>{texts.post.stale}</p>
        <p>{texts.post.staleKeep}</p>
      </Notice>
      <Field name="theirs" label={texts.post.staleTheirs}>
        {control => (
          <textarea class="form-control" rows={8} readOnly {...control}>
            {post.message}
          </textarea>
        )}
      </Field>
    </div>
  )
}
