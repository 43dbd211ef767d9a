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
}

/** One Post of a list about which somebody decides: what it is, what to do, and when. */
export function DecisionRow({ post, draft, verbs, problem }: DecisionRowProps) {
  const { hold, compose, posts } = useView().texts
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
      <div class="fields-beside decision">
        <Field name={rowField('do', post.id)} label={hold.whatToDo}>
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
        <Field name={rowField('date', post.id)} label={compose.date}>
          {control => <input class="form-control" type="date" value={draft.date} {...control} />}
        </Field>
        <Field name={rowField('time', post.id)} label={compose.time}>
          {control => <input class="form-control" type="time" value={draft.time} {...control} />}
        </Field>
      </div>
      {problem && <FieldError>{problem}</FieldError>}
    </li>
  )
}
