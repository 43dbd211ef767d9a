import { type Indicator, RESULT_STATES } from '../../briefing/index.ts'
import { isoDate } from '../../kernel/local-date.ts'
import type { Unit } from '../../organisation/index.ts'
import { Field } from '../views/field.tsx'
import { useView } from '../views/view.ts'
import { type LedgerFilter, ledgerAddress } from './ledger-query.ts'

interface LedgerFilterProps {
  readonly filter: LedgerFilter
  readonly units: readonly Unit[]
  readonly indicators: readonly Indicator[]
  /** Where it leads. */
  readonly path: string
}

const YEARS_SHOWN = 3

/** Which days, units and entries are shown. */
export function LedgerFilterForm({ filter, units, indicators, path }: LedgerFilterProps) {
  const { ledger } = useView().texts
  const day = (name: 'from' | 'until') => (
    <Field name={name} label={ledger[name]}>
      {control => <input class="form-control" type="date" value={isoDate(filter[name])} {...control} />}
    </Field>
  )
  return (
    <details class="panel">
      <summary>{ledger.filter}</summary>
      <form method="get" action={path} class="stack">
        <Years filter={filter} path={path} />
        <div class="fields-beside">
          {day('from')}
          {day('until')}
        </div>
        <div class="fields-beside">
          <Choice
            name="unitId"
            label={ledger.unit}
            chosen={filter.unitId}
            choices={[['', ledger.all], ...units.map(({ id, name }) => [id, name] as const)]}
          />
          <Choice
            name="basis"
            label={ledger.basis}
            chosen={filter.basis}
            choices={[
              ['then', ledger.basisThen],
              ['now', ledger.basisNow],
            ]}
          />
        </div>
        <div class="fields-beside">
          <Choice
            name="indicatorId"
            label={ledger.indicator}
            chosen={filter.indicatorId}
            choices={[['', ledger.all], ...indicators.map(({ id, name }) => [id, name] as const)]}
          />
          <Choice
            name="state"
            label={ledger.state}
            chosen={filter.state}
            choices={[
              ['', ledger.all],
              ...RESULT_STATES.map(state => [state, ledger.states[state]] as const),
            ]}
          />
        </div>
        <div>
          <button type="submit" class="btn">
            {ledger.filterShow}
          </button>
        </div>
      </form>
    </details>
  )
}

function Years({ filter, path }: Pick<LedgerFilterProps, 'filter' | 'path'>) {
  const { texts, now } = useView()
  const year = now.getUTCFullYear()
  const years = Array.from({ length: YEARS_SHOWN }, (_, ago) => year - ago)
  return (
    <p class="row-of">
      {years.map(each => {
        const days = { from: { year: each, month: 1, day: 1 }, until: { year: each, month: 12, day: 31 } }
        return (
          <a key={each} class="btn btn-slim" href={ledgerAddress(filter, days, path)}>
            {texts.ledger.year(each)}
          </a>
        )
      })}
    </p>
  )
}

interface ChoiceProps {
  readonly name: string
  /** Tells fields of one name apart where a page has several forms. */
  readonly scope?: string
  readonly label: string
  readonly chosen: string
  readonly choices: readonly (readonly [string, string])[]
  readonly error?: string | undefined
  readonly hint?: string
}

/** One of several from a list that opens. */
export function Choice({ chosen, choices, ...field }: ChoiceProps) {
  return (
    <Field {...field}>
      {control => (
        <select class="form-select" {...control}>
          {choices.map(([value, words]) => (
            <option key={value} value={value} selected={value === chosen}>
              {words}
            </option>
          ))}
        </select>
      )}
    </Field>
  )
}
