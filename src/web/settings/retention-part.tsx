import { CsrfField } from '../views/csrf-field.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView, viewerMay } from '../views/view.ts'
import type { RetentionDraft } from './retention-draft.ts'

export interface RetentionPartProps {
  readonly draft: RetentionDraft
  readonly problems: Readonly<Record<string, string>>
}

/** The rules about how long photos are kept. */
export function RetentionPart({ draft, problems }: RetentionPartProps) {
  const view = useView()
  const { rules } = view.texts
  const field = (name: keyof RetentionDraft, hint?: string) => (
    <TextField
      name={name}
      label={rules[name]}
      {...(hint !== undefined && { hint })}
      error={problems[name]}
      input={{ value: draft[name], inputMode: 'numeric' }}
    />
  )
  return (
    <form method="post" action="/settings/rules/retention" class="panel narrow" id="retention">
      <CsrfField />
      <fieldset class="stack" disabled={!viewerMay(view, 'rules.write')}>
        <legend>
          <h2>{rules.retention}</h2>
        </legend>
        <p class="soft">{rules.retentionWhy}</p>
        {field('originalDays', rules.originalHint)}
        {field('rejectedDays')}
        {field('variantMonths', rules.variantHint)}
        {viewerMay(view, 'rules.write') && (
          <button type="submit" class="btn btn-primary">
            {rules.save}
          </button>
        )}
      </fieldset>
    </form>
  )
}
