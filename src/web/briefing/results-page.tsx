import type { Indicator, PrintedResults, Result, ResultPair } from '../../briefing/index.ts'
import type { Unit } from '../../organisation/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { BriefingTabs } from './briefing-tabs.tsx'
import { LedgerFilterForm } from './ledger-filter.tsx'
import { type LedgerFilter, ledgerAddress } from './ledger-query.ts'
import { LedgerTotals, LedgerWords } from './ledger-totals.tsx'
import { ResultBadge } from './result-badge.tsx'
import { amountText, daysText, unitsText } from './result-text.ts'
import { SameResults } from './same-results.tsx'

export interface ResultsPageProps {
  readonly filter: LedgerFilter
  readonly units: readonly Unit[]
  readonly indicators: readonly Indicator[]
  readonly printed: PrintedResults
  readonly pairs: readonly ResultPair<Result>[]
  readonly results: readonly Result[]
  readonly next: string | null
}

/** The ledger of a period: totals, their words, what may be one, and every entry. */
export function ResultsPage({ filter, units, indicators, printed, pairs, results, next }: ResultsPageProps) {
  const { ledger } = useView().texts
  return (
    <Layout title={ledger.title} action={<AddLink />}>
      <BriefingTabs />
      <p class="row-of">
        <a class="btn" href={ledgerAddress(filter, {}, '/results/units')}>
          {ledger.byUnit}
        </a>
        <a class="btn" href="/results/indicators">
          {ledger.indicators}
        </a>
      </p>
      <LedgerFilterForm {...{ filter, units, indicators }} path="/results" />
      <LedgerTotals printed={printed} filter={filter} />
      <LedgerWords printed={printed} filter={filter} />
      <SameResults pairs={pairs} />
      <section class="stack" id="list">
        <h2>{ledger.list}</h2>
        {results.length === 0 ? (
          <EmptyState icon="checklist" title={ledger.emptyTitle}>
            <p>{ledger.empty}</p>
          </EmptyState>
        ) : (
          <Entries results={results} />
        )}
        {next && (
          <a class="btn" href={`${ledgerAddress(filter)}&cursor=${next}#list`}>
            {ledger.older}
          </a>
        )}
      </section>
    </Layout>
  )
}

function AddLink() {
  const view = useView()
  if (!viewerMay(view, 'results.write')) return null
  return (
    <a class="btn btn-primary" href="/results/new">
      <Icon name="plus" />
      {view.texts.ledger.add}
    </a>
  )
}

function Entries({ results }: Pick<ResultsPageProps, 'results'>) {
  const view = useView()
  const { ledger } = view.texts
  const mayApprove = viewerMay(view, 'results.approve') && results.some(({ state }) => state === 'entered')
  return (
    <form method="post" action="/results/approve" class="stack">
      <CsrfField />
      <ul class="lines panel">
        {results.map(result => (
          <EntryLine key={result.id} result={result} isChoosable={mayApprove && result.state === 'entered'} />
        ))}
      </ul>
      {mayApprove && (
        <div>
          <button type="submit" class="btn btn-primary">
            <Icon name="check" />
            {ledger.approve}
          </button>
        </div>
      )}
    </form>
  )
}

function EntryLine({ result, isChoosable }: { result: Result; isChoosable: boolean }) {
  const { ledger } = useView().texts
  const what = `${result.indicatorName}: ${amountText(result)}`
  return (
    <li class="stack">
      <div class="row-of">
        {isChoosable && (
          <label class="choice">
            <input type="checkbox" name="id" value={result.id} aria-label={ledger.choose(what)} />
          </label>
        )}
        <a class="line-link" href={`/results/${result.id}`}>
          {what}
        </a>
        <ResultBadge state={result.state} />
      </div>
      <div class="soft small">
        {unitsText(result)} · {daysText(result)}
        {result.note && ` · ${result.note}`}
      </div>
    </li>
  )
}
