import { LibraryNav } from '../library/library-nav.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'
import type { DocumentDraft } from './document-draft.ts'

interface EditDocumentProps {
  readonly draft: DocumentDraft
  readonly isNew: boolean
  readonly problems: Readonly<Record<string, string>>
}

/** Registers a document, or corrects what is known of one. */
export function EditDocumentPage({ draft, isNew, problems }: EditDocumentProps) {
  const words = useView().texts.guidance
  const line = (name: keyof DocumentDraft, label: string, hint?: string, more = {}) => (
    <Field name={name} label={label} hint={hint} error={problems[name]}>
      {control => <input class="form-control" value={draft[name]} {...more} {...control} />}
    </Field>
  )
  return (
    <Layout title={isNew ? words.add : words.edit}>
      <LibraryNav />
      <form class="panel stack narrow" method="post">
        <CsrfField />
        <input type="hidden" name="formId" value={draft.formId} />
        {Object.keys(problems).length > 0 && <Notice kind="bad">{words.problems}</Notice>}
        {line('number', words.number, words.numberHint)}
        {line('issuedOn', words.issuedOn, undefined, { inputMode: 'numeric', placeholder: '24/5/2023' })}
        {line('issuer', words.issuer)}
        {line('summary', words.summary, words.summaryHint)}
        <div class="fields-beside">
          {line('fromYear', words.fromYear, undefined, { inputMode: 'numeric' })}
          {line('toYear', words.toYear, undefined, { inputMode: 'numeric' })}
        </div>
        {line('link', words.link, undefined, { inputMode: 'url', placeholder: 'https://' })}
        <Field name="body" label={words.body} hint={words.bodyHint} error={problems.body}>
          {control => (
            <textarea class="form-control" rows={10} {...control}>
              {draft.body}
            </textarea>
          )}
        </Field>
        <div>
          <button type="submit" class="btn btn-primary">
            {isNew ? words.add : words.save}
          </button>
        </div>
      </form>
    </Layout>
  )
}
