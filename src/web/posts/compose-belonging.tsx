import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'
import type { ComposeProps } from './compose-page.tsx'

/** Tells which branch a Post is about and which column it is written for, where there are any. */
export function ComposeBelonging({ units, columns, draft, problems }: ComposeProps) {
  const { compose } = useView().texts
  if (units.length === 0 && columns.length === 0) return null
  return (
    <div class="fields-beside">
      {units.length > 0 && (
        <Choice
          name="branchId"
          label={compose.branch}
          none={compose.noBranch}
          choices={units}
          chosen={draft.branchId}
          error={problems.branchId}
        />
      )}
      {columns.length > 0 && (
        <Choice
          name="columnId"
          label={compose.column}
          none={compose.noColumn}
          choices={columns}
          chosen={draft.columnId}
          error={problems.columnId}
        />
      )}
    </div>
  )
}

interface ChoiceProps {
  readonly name: string
  readonly label: string
  readonly none: string
  readonly choices: readonly { readonly id: string; readonly name: string }[]
  readonly chosen: string
  readonly error: string | undefined
}

function Choice({ name, label, none, choices, chosen, error }: ChoiceProps) {
  return (
    <Field name={name} label={label} error={error} isOptional>
      {control => (
        <select class="form-select" {...control}>
          <option value="">{none}</option>
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
