import type { PostView } from '../../publishing/index.ts'
import { Field, FieldError } from '../views/field.tsx'
import { Instant } from '../views/instant.tsx'
import { useView } from '../views/view.ts'
import { type RowDraft, rowField } from './row-draft.ts'
import { shortMessage } from './short-message.ts'

interface DecisionRowProps {
  readonly post: PostView
  readonly draft: RowDraft
  /** What may be done, by its verb. */
  readonly verbs: Readonly<Record<string, string>>
  readonly problem: string | undefined
  /** Without it the row is left alone until somebody opens it. */
  readonly isOpen?: boolean
}

/** One Post of a list about which somebody decides: what it is, what to do, and when. */
export function DecisionRow({ post, problem, isOpen, ...decided }: DecisionRowProps) {
  const { hold, posts } = useView().texts
  return (
    <li class="stack">
      <input type="hidden" name="post" value={post.id} />
      <div>
        <a class="line-link" href={`/posts/${post.id}`}>
          {shortMessage(post) || posts.onlyPhotos}
        </a>
        <div class="soft small">
          {post.pageName} · {hold.plannedFor} <Instant at={post.publishAt} bare />
        </div>
      </div>
      {isOpen || problem ? (
        <DecisionFields {...decided} />
      ) : (
        <details class="asked">
          <summary class="btn btn-slim" aria-label={`${hold.change} ${shortMessage(post)}`}>
            {hold.change}
          </summary>
          <DecisionFields {...decided} />
        </details>
      )}
      {problem && <FieldError>{problem}</FieldError>}
    </li>
  )
}

function DecisionFields({ draft, verbs }: Pick<DecisionRowProps, 'draft' | 'verbs'>) {
  const { hold, compose } = useView().texts
  return (
    <div class="fields-beside">
      <Field name={rowField('do', draft.postId)} label={hold.whatToDo}>
        {control => (
          <select class="form-select" {...control}>
            {Object.entries(verbs).map(([verb, words]) => (
              <option key={verb} value={verb} selected={verb === draft.verb}>
                {words}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field name={rowField('date', draft.postId)} label={compose.date}>
        {control => <input class="form-control" type="date" value={draft.date} {...control} />}
      </Field>
      <Field name={rowField('time', draft.postId)} label={compose.time}>
        {control => <input class="form-control" type="time" value={draft.time} {...control} />}
      </Field>
    </div>
  )
}
