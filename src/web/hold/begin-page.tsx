import type { PostView } from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { instantText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'
import { shortMessage } from './short-message.ts'

interface Named {
  readonly id: string
  readonly name: string
}

export interface BeginPageProps {
  readonly pages: readonly Named[]
  readonly columns: readonly Named[]
  /** The Posts of the next days. */
  readonly posts: readonly PostView[]
  readonly reason: string
  readonly except: readonly string[]
  readonly problems: Readonly<Record<string, string>>
}

/** The question before everything is put on hold: why, and what goes out all the same. */
export function BeginPage({ reason, problems, ...choices }: BeginPageProps) {
  const { hold } = useView().texts
  return (
    <Layout title={hold.begin}>
      {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
      <form method="post" action="/posts/hold" class="stack stack-wide narrow">
        <CsrfField />
        <p>{hold.beginWhy}</p>
        <Field name="reason" label={hold.reason} hint={hold.reasonHint} error={problems.reason}>
          {control => (
            <textarea class="form-control" rows={2} maxLength={500} required {...control}>
              {reason}
            </textarea>
          )}
        </Field>
        <Exceptions {...choices} />
        <button type="submit" class="btn btn-primary">
          {hold.begin}
        </button>
      </form>
    </Layout>
  )
}

function Exceptions({ pages, columns, posts, except }: Omit<BeginPageProps, 'reason' | 'problems'>) {
  const view = useView()
  const { hold } = view.texts
  const planned = posts.map(post => ({
    id: post.id,
    name: `${instantText(post.publishAt, view)}: ${shortMessage(post)}`,
  }))
  return (
    <details class="panel" open={except.length > 0}>
      <summary>
        <strong>{hold.exceptions}</strong>
      </summary>
      <div class="stack">
        <p class="soft">{hold.exceptionsWhy}</p>
        <Choices legend={hold.exceptPages} things={pages} except={except} />
        <Choices legend={hold.exceptColumns} things={columns} except={except} />
        <Choices legend={hold.exceptPosts} things={planned} except={except} />
      </div>
    </details>
  )
}

interface ChoicesProps {
  readonly legend: string
  readonly things: readonly Named[]
  readonly except: readonly string[]
}

function Choices({ legend, things, except }: ChoicesProps) {
  if (things.length === 0) return null
  return (
    <fieldset class="stack">
      <legend>{legend}</legend>
      {things.map(({ id, name }) => (
        <label key={id} class="choice">
          <input type="checkbox" name="except" value={id} checked={except.includes(id)} />
          <span>{name}</span>
        </label>
      ))}
    </fieldset>
  )
}
