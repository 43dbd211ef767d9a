import type { Unit } from '../../organisation/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { Notice } from '../views/notice.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'

export interface ConnectFormProps {
  readonly facebookPageId: string
  readonly purpose: 'publish' | 'track'
  readonly branchId: string
  /** The branches whose Page it may be, by name. */
  readonly branches: readonly Pick<Unit, 'id' | 'name'>[]
  readonly problems: Readonly<Record<string, string>>
}

/** Connects a Page. A token that was typed is never drawn again, not even after a mistake. */
export function ConnectForm({ facebookPageId, purpose, branchId, branches, problems }: ConnectFormProps) {
  const { pages, counting } = useView().texts
  return (
    <section class="stack" id="connect">
      <h2>{pages.connect}</h2>
      <p>{pages.connectWhy}</p>
      <ol>
        {pages.steps.map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <form method="post" action="/pages" class="panel stack narrow" autoComplete="off">
        <CsrfField />
        {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
        <TextField
          name="facebookPageId"
          label={pages.id}
          hint={pages.idHint}
          error={problems.facebookPageId}
          input={{ inputMode: 'numeric', value: facebookPageId }}
        />
        <TextField
          name="accessToken"
          label={pages.accessToken}
          hint={pages.tokenHint}
          error={problems.accessToken}
          input={{ type: 'password', autoComplete: 'off' }}
        />
        <Field name="purpose" label={pages.purpose}>
          {control => (
            <select class="form-select" {...control}>
              {PURPOSES.map(each => (
                <option key={each} value={each} selected={each === purpose}>
                  {pages.purposes[each]}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field name="branchId" label={counting.branch} hint={counting.branchHint} error={problems.branchId}>
          {control => (
            <select class="form-select" {...control}>
              <option value="">{counting.noBranch}</option>
              {branches.map(({ id, name }) => (
                <option key={id} value={id} selected={id === branchId}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <button type="submit" class="btn btn-primary">
          <Icon name="plug-connected" />
          {pages.connectDo}
        </button>
      </form>
    </section>
  )
}

const PURPOSES = ['publish', 'track'] as const
