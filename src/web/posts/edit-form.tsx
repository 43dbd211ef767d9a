import type { OfferedFrame } from '../../intake/index.ts'
import type { PostView } from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import { ComposeExtras } from './compose-extras.tsx'
import { ComposePhotos } from './compose-photos.tsx'
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
  readonly frames: readonly OfferedFrame[]
}

/** Changes a Post: text, photos, time and the rest. */
export function EditForm({ post, draft, problems, isOpen, checked, frames }: EditFormProps) {
  const view = useView()
  const { texts } = view
  const address = editAddress(post.id, view)
  return (
    <details class="panel" id="edit" open={isOpen}>
      <summary>
        <strong>{texts.post.edit}</strong>
      </summary>
      <form
        id="edit-form"
        method="post"
        action={address}
        enctype="multipart/form-data"
        class="stack stack-wide"
      >
        {/* Enter in a field presses the first button: it must not repair the text. */}
        <button type="submit" class="visually-hidden" tabIndex={-1}>
          {texts.post.save}
        </button>
        <CsrfField />
        <input type="hidden" name="version" value={post.version} />
        {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
        <Field name="message" label={texts.compose.message} error={problems.message}>
          {control => (
            <textarea class="form-control" rows={10} {...control}>
              {draft.message}
            </textarea>
          )}
        </Field>
        <TextFindings
          {...checked}
          formAction={address}
          postId={post.id}
          isAcknowledged={draft.isAcknowledged}
        />
        <ComposePhotos
          photos={draft.photos}
          problem={problems.photoIds}
          formAction={editAddress(post.id, view, 'photos')}
          drawnBy={`/posts/${post.id}/photos`}
        />
        <ComposeExtras draft={draft} problems={problems} frames={frames} />
        <ComposeTime draft={draft} problems={problems} />
        <div>
          <button type="submit" class="btn btn-primary">
            {texts.post.save}
          </button>
        </div>
      </form>
    </details>
  )
}
