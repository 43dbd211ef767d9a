import { HOUR, plus } from '../../kernel/time.ts'
import type { PostView } from '../../publishing/index.ts'
import { OfficialSource } from '../decide/decide-facts.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Notice } from '../views/notice.tsx'
import { instantText } from '../views/time-text.ts'
import { useView, viewerMay } from '../views/view.ts'

/** Who says so, which Posts made way, and how the matter ends. */
export function UrgentPart({ post }: { post: PostView }) {
  const { urgent } = useView().texts
  return (
    <>
      <OfficialSource post={post} />
      {post.pushed.length > 0 && <Pushed post={post} />}
      {post.closingNote && (
        <Notice kind="good">
          {urgent.closed}: {post.closingNote}
        </Notice>
      )}
      {post.kind === 'urgent' && post.state === 'published' && post.updateSettledAt === null && (
        <Close post={post} />
      )}
    </>
  )
}

function Pushed({ post }: { post: PostView }) {
  const view = useView()
  const { urgent } = view.texts
  return (
    <div class="stack">
      <p>{urgent.pushed(post.pushed.length)}:</p>
      <ul>
        {post.pushed.map(({ postId, fromAt, toAt }) => (
          <li key={postId}>
            {urgent.pushedOne(instantText(fromAt, view), instantText(toAt, view))}{' '}
            <a href={`/posts/${postId}`}>{urgent.open}</a>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Facts of an emergency grow old within two hours. */
const STALE_AFTER_MS = 2 * HOUR

function Close({ post }: { post: PostView }) {
  const view = useView()
  const { urgent } = view.texts
  const isDue = post.publishedAt !== null && plus(post.publishedAt, STALE_AFTER_MS) <= view.now
  return (
    <>
      {isDue && <Notice kind="warm">{urgent.updateDue}</Notice>}
      {viewerMay(view, 'posts.write') && (
        <details class="asked">
          <summary class="btn">{urgent.close}</summary>
          <form class="asked-question stack" method="post" action={`/posts/${post.id}/close-urgent`}>
            <CsrfField />
            <Field name="note" label={urgent.note} hint={urgent.noteHint}>
              {control => <textarea class="form-control" rows={3} required {...control} />}
            </Field>
            <button type="submit" class="btn">
              {urgent.closeDo}
            </button>
          </form>
        </details>
      )}
    </>
  )
}
