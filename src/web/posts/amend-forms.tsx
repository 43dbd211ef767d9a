import type { PostView } from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'

/** What was typed into one of the forms below, and why it was not taken. */
export interface FailedAmendment {
  readonly kind: 'message' | 'removal' | 'correction'
  readonly text: string
  readonly problems: Readonly<Record<string, string>>
}

interface AmendFormsProps {
  readonly post: PostView
  readonly failed: FailedAmendment | undefined
}

/** What an officer may do to a Post that is out. Each opens by itself, so that nothing happens by one slip. */
export function AmendForms({ post, failed }: AmendFormsProps) {
  const { amend } = useView().texts
  return (
    <section class="stack" id="amend">
      <h2>{amend.title}</h2>
      <p class="soft">{amend.why}</p>
      <MessageForm post={post} failed={failed?.kind === 'message' ? failed : undefined} />
      <CorrectionForm post={post} failed={failed?.kind === 'correction' ? failed : undefined} />
      <RemovalForm post={post} failed={failed?.kind === 'removal' ? failed : undefined} />
    </section>
  )
}

/** The newest text that was asked for, whether the Page shows it already or not. */
export const wantedText = ({ amendments, message }: Pick<PostView, 'amendments' | 'message'>): string =>
  amendments.findLast(({ kind, state }) => kind === 'message' && state === 'waiting')?.text ?? message

function MessageForm({ post, failed }: AmendFormsProps) {
  const { amend, compose } = useView().texts
  return (
    <details class="panel" open={failed !== undefined}>
      <summary>
        <strong>{amend.edit}</strong>
      </summary>
      <form method="post" action={`/posts/${post.id}/amend`} class="stack">
        <CsrfField />
        <input type="hidden" name="version" value={post.version} />
        {failed?.problems.whole && <Notice kind="bad">{failed.problems.whole}</Notice>}
        <Field
          name="message"
          scope="amend"
          label={compose.message}
          hint={amend.editHint}
          error={failed?.problems.message}
        >
          {control => (
            <textarea class="form-control" rows={10} {...control}>
              {failed?.text ?? wantedText(post)}
            </textarea>
          )}
        </Field>
        <div>
          <button type="submit" class="btn btn-primary">
            {amend.editDo}
          </button>
        </div>
      </form>
    </details>
  )
}

function CorrectionForm({ post, failed }: AmendFormsProps) {
  const { amend } = useView().texts
  return (
    <details class="panel" open={failed !== undefined}>
      <summary>
        <strong>{amend.correct}</strong>
      </summary>
      <form method="post" action={`/posts/${post.id}/correct`} class="stack">
        <CsrfField />
        <Field
          name="text"
          scope="correct"
          label={amend.correctText}
          hint={amend.correctHint}
          error={failed?.problems.text ?? failed?.problems.whole}
        >
          {control => (
            <textarea class="form-control" rows={3} required {...control}>
              {failed?.text}
            </textarea>
          )}
        </Field>
        <div>
          <button type="submit" class="btn">
            {amend.correctDo}
          </button>
        </div>
      </form>
    </details>
  )
}

function RemovalForm({ post, failed }: AmendFormsProps) {
  const { amend } = useView().texts
  return (
    <details class="panel" open={failed !== undefined}>
      <summary>
        <strong>{amend.remove}</strong>
      </summary>
      <form method="post" action={`/posts/${post.id}/remove`} class="stack">
        <CsrfField />
        <Notice kind="warm">{amend.removeAsk}</Notice>
        <Field
          name="reason"
          scope="remove"
          label={amend.reason}
          hint={amend.reasonHint}
          error={failed?.problems.reason ?? failed?.problems.whole}
        >
          {control => (
            <textarea class="form-control" rows={2} required {...control}>
              {failed?.text}
            </textarea>
          )}
        </Field>
        <div>
          <button type="submit" class="btn btn-grave">
            {amend.removeDo}
          </button>
        </div>
      </form>
    </details>
  )
}
