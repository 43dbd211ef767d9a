import type { ListedSubmission } from '../../intake/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'

export interface JustDoneProps {
  readonly submission: ListedSubmission
}

/** What was decided a moment ago, and the way back. */
export function JustDone({ submission }: JustDoneProps) {
  const { inbox } = useView().texts
  const { state, title, post } = submission
  if (state !== 'accepted' && state !== 'returned' && state !== 'rejected') return null
  return (
    <Notice kind="good">
      <p>{inbox.justDone[state](title || inbox.noTitle)}</p>
      <div class="row-of">
        {post && <a href={`/posts/${post.id}`}>{inbox.openPost}</a>}
        <ReopenForm submission={submission} label={inbox.undo} />
      </div>
    </Notice>
  )
}

/** Puts a decided Submission back among those that wait. */
export function ReopenForm({ submission: { id }, label }: JustDoneProps & { label: string }) {
  return (
    <form method="post" action={`/submissions/${id}/reopen`}>
      <CsrfField />
      <button type="submit" class="btn">
        {label}
      </button>
    </form>
  )
}
