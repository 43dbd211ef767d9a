import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'
import type { ItemPageProps } from './item-page.tsx'
import { PostFindings } from './post-findings.tsx'

type ItemTextProps = Pick<ItemPageProps, 'submission' | 'draft' | 'problems' | 'checked'>

/** The text, and what to look at in it with a button for each repair. */
export function ItemText({ submission, draft, problems, checked }: ItemTextProps) {
  const { inbox } = useView().texts
  const isChanged = submission.sentBody !== submission.body || submission.sentTitle !== submission.title
  return (
    <section id="text" class="stack">
      <Field name="message" label={inbox.text} error={problems.message} hint={inbox.textHint}>
        {control => (
          <textarea class="form-control" rows={10} data-key="e" {...control}>
            {draft.message}
          </textarea>
        )}
      </Field>
      {isChanged && (
        <div>
          <button type="submit" class="btn" name="do" value="original">
            {inbox.takeOriginal}
          </button>
        </div>
      )}
      <PostFindings draft={draft} checked={checked} address={`/submissions/${submission.id}`} />
    </section>
  )
}
