import type { Page, Unit } from '../../organisation/index.ts'
import { ComposeTime } from '../posts/compose-time.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'

export interface SharePostProps {
  readonly pages: readonly Page[]
  readonly units: readonly Unit[]
  readonly draft: SharePostDraft
  readonly problems: Readonly<Record<string, string>>
}

/** Exactly what stands in the form, right or wrong. */
export interface SharePostDraft {
  /** Sent twice, the same form makes one Post. */
  readonly formId: string
  readonly pageId: string
  readonly branchId: string
  readonly link: string
  readonly message: string
  readonly date: string
  readonly time: string
}

/** The form by which what a branch published is shared on our own Page. */
export function SharePostPage({ pages, units, draft, problems }: SharePostProps) {
  const { share, compose } = useView().texts
  return (
    <Layout title={share.shareTitle}>
      <p>{share.shareWhy}</p>
      <form method="post" action="/posts/share" class="panel stack">
        <CsrfField />
        <input type="hidden" name="formId" value={draft.formId} />
        {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
        <Field name="link" label={share.link} hint={share.linkHint} error={problems.link}>
          {control => (
            <input class="form-control" type="url" inputMode="url" required value={draft.link} {...control} />
          )}
        </Field>
        <Choice
          name="branchId"
          label={share.branch}
          choices={units}
          chosen={draft.branchId}
          error={problems.branchId}
        />
        <Field name="message" label={share.words} hint={share.wordsHint} error={problems.message} isOptional>
          {control => (
            <textarea class="form-control" rows={4} {...control}>
              {draft.message}
            </textarea>
          )}
        </Field>
        <Choice
          name="pageId"
          label={compose.page}
          choices={pages}
          chosen={draft.pageId}
          error={problems.pageId}
        />
        <ComposeTime draft={draft} problems={problems} />
        <div>
          <button type="submit" class="btn btn-primary">
            {compose.schedule}
          </button>
        </div>
      </form>
    </Layout>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly choices: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: string
  readonly error: string | undefined
}

function Choice({ name, label, choices, chosen, error }: ChoiceProps) {
  const { compose } = useView().texts
  return (
    <Field name={name} label={label} error={error}>
      {control => (
        <select class="form-select" required {...control}>
          {choices.length !== 1 && <option value="">{compose.choose}</option>}
          {choices.map(choice => (
            <option key={choice.id} value={choice.id} selected={choice.id === chosen}>
              {choice.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
