import type { Unit } from '../../organisation/index.ts'
import type { PostView } from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Field, FieldError } from '../views/field.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'

export interface BeginTaskProps {
  readonly post: PostView
  readonly units: readonly Unit[]
  readonly draft: BeginTaskDraft
  readonly problems: Readonly<Record<string, string>>
}

interface BeginTaskDraft {
  /** Sent twice, the same form begins one task. */
  readonly formId: string
  readonly text: string
  readonly dueOn: string
  readonly unitIds: readonly string[]
}

/** The form by which branches are asked to share a published Post. */
export function BeginTaskPage(props: BeginTaskProps) {
  const { share } = useView().texts
  return (
    <Layout title={share.beginTitle}>
      <p>{share.beginWhy}</p>
      {props.units.length === 0 ? (
        <EmptyState icon="users" title={share.noUnitsTitle}>
          <p>{share.noUnits}</p>
        </EmptyState>
      ) : (
        <BeginForm {...props} />
      )}
    </Layout>
  )
}

function BeginForm({ post, units, draft, problems }: BeginTaskProps) {
  const { share } = useView().texts
  return (
    <form method="post" action={`/posts/${post.id}/share-task`} class="panel stack">
      <CsrfField />
      <input type="hidden" name="formId" value={draft.formId} />
      {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
      <Field name="text" label={share.text} hint={share.textHint} error={problems.text}>
        {control => (
          <textarea class="form-control" rows={5} {...control}>
            {draft.text}
          </textarea>
        )}
      </Field>
      <Field name="dueOn" label={share.dueOn} error={problems.dueOn} isOptional>
        {control => <input class="form-control" type="date" value={draft.dueOn} {...control} />}
      </Field>
      <fieldset class="stack">
        <legend>{share.units}</legend>
        {problems.branchIds && <FieldError>{problems.branchIds}</FieldError>}
        {units.map(unit => (
          <label key={unit.id} class="form-check">
            <input
              class="form-check-input"
              type="checkbox"
              name="unit"
              value={unit.id}
              checked={draft.unitIds.includes(unit.id)}
            />
            <span class="form-check-label">{unit.name}</span>
          </label>
        ))}
      </fieldset>
      <div>
        <button type="submit" class="btn btn-primary">
          {share.beginDo}
        </button>
      </div>
    </form>
  )
}
