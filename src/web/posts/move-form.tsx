import { CsrfField } from '../views/csrf-field.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import { ComposeTime } from './compose-time.tsx'
import type { EditFormProps } from './edit-form.tsx'

/** Moves a Post to another time. */
export function MoveForm({ post, draft, problems }: Pick<EditFormProps, 'post' | 'draft' | 'problems'>) {
  const { texts } = useView()
  return (
    <details class="panel" id="move" open={Object.keys(problems).length > 0}>
      <summary>
        <strong>{texts.post.move}</strong>
      </summary>
      <form method="post" action={`/posts/${post.id}/move`} class="stack">
        <CsrfField />
        <input type="hidden" name="version" value={post.version} />
        {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
        <ComposeTime scope="move" draft={draft} problems={problems} />
        <div>
          <button type="submit" class="btn">
            {texts.post.moveDo}
          </button>
        </div>
      </form>
    </details>
  )
}
