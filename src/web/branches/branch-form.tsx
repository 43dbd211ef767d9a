import type { Unit } from '../../organisation/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'
import type { BranchDraft } from './branch-draft.ts'

interface BranchFormProps {
  readonly action: string
  /** Names the form of a new branch, so that two presses make one. */
  readonly formId?: string
  readonly draft: BranchDraft
  readonly problems: Readonly<Record<string, string>>
  /** Units it may stand below or go into. */
  readonly others: readonly Unit[]
  readonly submit: string
}

/** What is kept of a branch; all but its name may stay empty. */
export function BranchForm({ action, formId, draft, problems, others, submit }: BranchFormProps) {
  const { branches } = useView().texts
  const line = (name: 'shortName' | 'block' | 'cluster' | 'code' | 'level', hint: string) => (
    <TextField
      name={name}
      label={branches.fields[name]}
      hint={hint}
      error={problems[name]}
      input={{ value: draft[name], required: false, maxLength: 100 }}
    />
  )
  return (
    <form method="post" action={action} class="panel stack narrow">
      <CsrfField />
      {formId !== undefined && <input type="hidden" name="formId" value={formId} />}
      <TextField
        name="name"
        label={branches.fields.name}
        hint={branches.nameHint}
        error={problems.name}
        input={{ value: draft.name, maxLength: 200 }}
      />
      {line('shortName', branches.shortNameHint)}
      <UnitField name="parentId" draft={draft} problems={problems} others={others} />
      {line('block', branches.blockHint)}
      {line('cluster', branches.clusterHint)}
      <TextField
        name="targetPostsPerMonth"
        label={branches.fields.targetPostsPerMonth}
        hint={branches.targetHint}
        error={problems.targetPostsPerMonth}
        input={{ value: draft.targetPostsPerMonth, required: false, inputMode: 'numeric' }}
      />
      <details open={isMoreOpen(problems)}>
        <summary>{branches.moreFields}</summary>
        <div class="stack">
          {line('level', branches.levelHint)}
          {line('code', branches.codeHint)}
          <DayField name="validFrom" draft={draft} problems={problems} />
          <DayField name="validTo" draft={draft} problems={problems} />
          <UnitField name="mergedIntoId" draft={draft} problems={problems} others={others} />
        </div>
      </details>
      <button type="submit" class="btn btn-primary">
        {submit}
      </button>
    </form>
  )
}

const isMoreOpen = (problems: BranchFormProps['problems']): boolean =>
  ['level', 'validFrom', 'validTo', 'mergedIntoId'].some(name => problems[name] !== undefined)

type Shared = Pick<BranchFormProps, 'draft' | 'problems'>

function DayField({ name, draft, problems }: Shared & { readonly name: 'validFrom' | 'validTo' }) {
  const { branches } = useView().texts
  return (
    <TextField
      name={name}
      label={branches.fields[name]}
      hint={branches.dayHint}
      error={problems[name]}
      input={{ value: draft[name], required: false }}
    />
  )
}

function UnitField({
  name,
  draft,
  problems,
  others,
}: Shared & Pick<BranchFormProps, 'others'> & { readonly name: 'parentId' | 'mergedIntoId' }) {
  const { branches } = useView().texts
  return (
    <Field name={name} label={branches.fields[name]} error={problems[name]} isOptional>
      {control => (
        <select class="form-select" {...control}>
          <option value="">{branches.none}</option>
          {others.map(({ id, name: text }) => (
            <option key={id} value={id} selected={id === draft[name]}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
