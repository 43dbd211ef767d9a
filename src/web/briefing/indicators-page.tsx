import { INDICATOR_KINDS, INDICATOR_LIMITS, type Indicator } from '../../briefing/index.ts'
import { PILLARS } from '../../publishing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Layout } from '../views/layout.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { BriefingTabs } from './briefing-tabs.tsx'
import type { IndicatorDraft } from './indicator-draft.ts'
import { Choice } from './ledger-filter.tsx'

interface IndicatorsPageProps {
  readonly indicators: readonly Indicator[]
  /** The one that is changed; null is a new one. */
  readonly edited: Indicator | null
  readonly draft: IndicatorDraft
  readonly problems: Readonly<Record<string, string>>
}

/** What is counted in the ledger, and the form by which one is added or changed. */
export function IndicatorsPage(props: IndicatorsPageProps) {
  const view = useView()
  const { ledger } = view.texts
  const mayWrite = viewerMay(view, 'results.write')
  return (
    <Layout title={ledger.indicatorsTitle}>
      <BriefingTabs />
      <p>{ledger.indicatorsWhy}</p>
      <ul class="lines panel">
        {props.indicators.map(indicator => (
          <IndicatorLine key={indicator.id} indicator={indicator} mayWrite={mayWrite} />
        ))}
      </ul>
      {mayWrite && <IndicatorForm {...props} />}
    </Layout>
  )
}

function IndicatorLine({ indicator, mayWrite }: { indicator: Indicator; mayWrite: boolean }) {
  const { ledger } = useView().texts
  const { id, name, unitWord, kind, phrase, archivedAt } = indicator
  return (
    <li class="row-of apart">
      <div>
        <strong>{name}</strong> {archivedAt && <span class="state">{ledger.archived}</span>}
        <div class="soft small">
          {ledger.kinds[kind]}, {unitWord} · {phrase}
        </div>
      </div>
      {mayWrite && (
        <form method="post" action={`/results/indicators/${id}/archive`} class="row-of">
          <CsrfField />
          <a
            class="btn btn-slim"
            href={`/results/indicators?edit=${id}#form`}
            aria-label={`${ledger.edit}: ${name}`}
          >
            {ledger.edit}
          </a>
          <button
            type="submit"
            class="btn btn-slim"
            name="archived"
            value={archivedAt ? 'no' : 'yes'}
            aria-label={`${archivedAt ? ledger.restore : ledger.archive}: ${name}`}
          >
            {archivedAt ? ledger.restore : ledger.archive}
          </button>
        </form>
      )}
    </li>
  )
}

function IndicatorForm({ indicators, edited, draft, problems }: IndicatorsPageProps) {
  const { texts } = useView()
  const { ledger } = texts
  const line = (name: LineName, hint?: string, isRequired = false) => (
    <TextField
      name={name}
      label={ledger[name]}
      error={problems[name]}
      input={{ value: draft[name], required: isRequired, maxLength: INDICATOR_LIMITS[name] }}
      {...(hint && { hint })}
    />
  )
  const joinable = indicators.filter(({ id, joinsId }) => joinsId === null && id !== edited?.id)
  return (
    <form
      id="form"
      method="post"
      action={edited ? `/results/indicators/${edited.id}` : '/results/indicators'}
      class="panel stack narrow"
    >
      <CsrfField />
      <h2>{edited ? `${ledger.edit}: ${edited.name}` : ledger.addIndicator}</h2>
      <input type="hidden" name="formId" value={draft.formId} />
      {line('name', undefined, true)}
      {line('unitWord', ledger.unitWordHint, true)}
      {edited === null && (
        <Choice
          name="kind"
          label={ledger.kind}
          chosen={draft.kind}
          choices={INDICATOR_KINDS.map(kind => [kind, ledger.kinds[kind]])}
        />
      )}
      {line('phrase', ledger.phraseHint)}
      <Choice
        name="joinsId"
        label={ledger.joins}
        hint={ledger.joinsHint}
        chosen={draft.joinsId}
        error={problems.joinsId}
        choices={[['', ledger.none], ...joinable.map(({ id, name }) => [id, name] as const)]}
      />
      <Choice
        name="pillar"
        label={ledger.pillar}
        chosen={draft.pillar}
        choices={[['', ledger.none], ...PILLARS.map(pillar => [pillar, texts.pillarsShort[pillar]] as const)]}
      />
      {line('block')}
      <div class="fields-beside">
        <DayField name="validFrom" draft={draft} problems={problems} />
        <DayField name="validTo" draft={draft} problems={problems} />
      </div>
      <div>
        <button type="submit" class="btn btn-primary">
          {edited ? ledger.saveIndicator : ledger.addIndicator}
        </button>
      </div>
    </form>
  )
}

type LineName = 'name' | 'unitWord' | 'phrase' | 'block'

function DayField({
  name,
  draft,
  problems,
}: Pick<IndicatorsPageProps, 'draft' | 'problems'> & { readonly name: 'validFrom' | 'validTo' }) {
  const { ledger } = useView().texts
  return (
    <TextField
      name={name}
      label={ledger[name]}
      error={problems[name]}
      input={{ type: 'date', value: draft[name], required: false }}
    />
  )
}
