import type { Indicator } from '../../briefing/index.ts'
import type { Unit } from '../../organisation/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Field } from '../views/field.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'
import { BriefingTabs } from './briefing-tabs.tsx'
import { Choice } from './ledger-filter.tsx'
import type { ResultDraft } from './result-draft.ts'

export interface ResultFormProps {
  readonly draft: ResultDraft
  readonly problems: Readonly<Record<string, string>>
  readonly units: readonly Unit[]
  readonly indicators: readonly Indicator[]
  /** Where it is sent. */
  readonly action: string
  /** It corrects another one. */
  readonly isCorrection: boolean
}

/** The form by which a result is entered or corrected. */
export function ResultFormPage(props: ResultFormProps) {
  const { ledger } = useView().texts
  const { isCorrection } = props
  return (
    <Layout title={isCorrection ? ledger.correctTitle : ledger.newTitle}>
      <BriefingTabs />
      <p>{isCorrection ? ledger.correctWhy : ledger.newWhy}</p>
      <ResultForm {...props} />
    </Layout>
  )
}

function ResultForm({ draft, problems, units, indicators, action, isCorrection }: ResultFormProps) {
  const { ledger } = useView().texts
  const choices = indicators.filter(({ archivedAt }) => archivedAt === null)
  return (
    <form method="post" action={action} class="panel stack narrow">
      <CsrfField />
      <input type="hidden" name="formId" value={draft.formId} />
      <input type="hidden" name="sourceKey" value={draft.sourceKey} />
      {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
      <Choice
        name="indicatorId"
        label={ledger.indicator}
        chosen={draft.indicatorId}
        error={problems.indicatorId}
        choices={[['', ledger.chooseIndicator], ...choices.map(({ id, name }) => [id, name] as const)]}
      />
      <TextField
        name="amount"
        label={ledger.amount}
        hint={ledger.amountHint}
        error={problems.amount}
        input={{ value: draft.amount, maxLength: 60 }}
      />
      <UnitFields draft={draft} problems={problems} units={units} />
      <div class="fields-beside">
        <TextField
          name="fromOn"
          label={ledger.fromOn}
          error={problems.fromOn}
          input={{ type: 'date', value: draft.fromOn }}
        />
        <TextField
          name="toOn"
          label={ledger.toOn}
          error={problems.toOn}
          input={{ type: 'date', value: draft.toOn, required: false }}
        />
      </div>
      <Lines
        name="note"
        label={ledger.note}
        hint={ledger.noteHint}
        error={problems.note}
        value={draft.note}
      />
      <Lines
        name="evidence"
        label={ledger.evidence}
        hint={ledger.evidenceHint}
        error={problems.evidence}
        value={draft.evidence}
      />
      <div>
        <button type="submit" class="btn btn-primary">
          {isCorrection ? ledger.saveCorrection : ledger.save}
        </button>
      </div>
    </form>
  )
}

function UnitFields({ draft, problems, units }: Pick<ResultFormProps, 'draft' | 'problems' | 'units'>) {
  const { ledger } = useView().texts
  const [first = '', ...others] = draft.unitIds
  return (
    <>
      <Choice
        name="unitId"
        label={ledger.unit}
        chosen={first}
        error={problems.branchIds}
        choices={[['', ledger.chooseUnit], ...units.map(({ id, name }) => [id, name] as const)]}
      />
      <details open={others.length > 0}>
        <summary>{ledger.alsoUnits}</summary>
        {units.map(({ id, name }) => (
          <label key={id} class="choice">
            <input type="checkbox" name="unitId" value={id} checked={others.includes(id)} />
            <span>{name}</span>
          </label>
        ))}
      </details>
    </>
  )
}

interface LinesProps {
  readonly name: string
  readonly label: string
  readonly hint: string
  readonly error: string | undefined
  readonly value: string
}

function Lines({ value, ...field }: LinesProps) {
  return (
    <Field {...field} isOptional>
      {control => <textarea class="form-control" rows={3} maxLength={2_000} value={value} {...control} />}
    </Field>
  )
}
