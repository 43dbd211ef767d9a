import type { WholeDocument } from '../../briefing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field, FieldError } from '../views/field.tsx'
import { useView } from '../views/view.ts'

/** On which days who is asked, as typed. */
export interface AskingDraft {
  readonly opensOn: string
  readonly closesOn: string
  readonly unitIds: readonly string[]
}

interface AskingProps {
  readonly document: WholeDocument
  readonly units: readonly { readonly id: string; readonly name: string }[]
  readonly draft: AskingDraft
  readonly problems: Readonly<Record<string, string>>
}

/** Asks branches what they think of a document, or changes whom and until when. */
export function AskingPart({ document, units, draft, problems }: AskingProps) {
  const { guidance } = useView().texts
  const isAsked = document.commentState !== 'none'
  const day = (name: 'opensOn' | 'closesOn') => (
    <Field name={name} label={guidance[name]} error={problems[name]}>
      {control => <input class="form-control" inputMode="numeric" value={draft[name]} {...control} />}
    </Field>
  )
  return (
    <details class="panel no-print" open={!isAsked || Object.keys(problems).length > 0}>
      <summary>{isAsked ? guidance.askChange : guidance.askTitle}</summary>
      <form method="post" action={`/documents/${document.id}/asking`} class="stack">
        <CsrfField />
        <p>{guidance.askWhy}</p>
        <div class="fields-beside">
          {day('opensOn')}
          {day('closesOn')}
        </div>
        <fieldset class="stack">
          <legend>{guidance.units}</legend>
          {problems.branchIds && <FieldError>{problems.branchIds}</FieldError>}
          {units.map(({ id, name }) => (
            <label key={id} class="choice">
              <input type="checkbox" name="unit" value={id} checked={draft.unitIds.includes(id)} />
              {name}
            </label>
          ))}
        </fieldset>
        <div>
          <button type="submit" class="btn btn-primary">
            {isAsked ? guidance.askSave : guidance.askDo}
          </button>
        </div>
      </form>
    </details>
  )
}
