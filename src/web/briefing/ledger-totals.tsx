import { type PrintedResults, type ResultTotal, wordAmount } from '../../briefing/index.ts'
import { Field } from '../views/field.tsx'
import { Icon } from '../views/icon.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { type LedgerFilter, ledgerAddress } from './ledger-query.ts'

interface LedgerTotalsProps {
  readonly printed: PrintedResults
  readonly filter: LedgerFilter
}

/** What was achieved by indicator; each figure opens the entries it counts. */
export function LedgerTotals({ printed, filter }: LedgerTotalsProps) {
  const { ledger } = useView().texts
  return (
    <section class="stack">
      <h2>{ledger.totals}</h2>
      <p class="soft small">{ledger.totalsWhy}</p>
      <div class="table-wrap panel">
        <table class="table table-cards">
          <thead>
            <tr>
              <th scope="col">{ledger.indicator}</th>
              <th scope="col">{ledger.total}</th>
              <th scope="col">{ledger.entries}</th>
            </tr>
          </thead>
          <tbody>
            {printed.totals.map(total => (
              <TotalRow key={total.indicator.id} total={total} filter={filter} />
            ))}
          </tbody>
        </table>
      </div>
      {printed.reachingIn > 0 && <p class="soft small">{ledger.reachingIn(printed.reachingIn)}</p>}
    </section>
  )
}

function TotalRow({ total, filter }: { total: ResultTotal; filter: LedgerFilter }) {
  const { ledger } = useView().texts
  const { indicator, entryCount } = total
  const words = wordAmount(total, indicator.kind, 'facebook')
  return (
    <tr>
      <td>{indicator.name}</td>
      <td data-label={ledger.total}>
        <strong>{indicator.kind === 'money' ? words : `${words} ${indicator.unitWord}`}</strong>
      </td>
      <td data-label={ledger.entries} class={entryCount === 0 ? 'desk-only' : undefined}>
        <EntriesLink {...{ entryCount, indicator, filter }} />
      </td>
    </tr>
  )
}

/** How many entries make a figure, leading to exactly these. */
function EntriesLink({
  entryCount,
  indicator,
  filter,
}: Pick<ResultTotal, 'entryCount' | 'indicator'> & { readonly filter: LedgerFilter }) {
  const { ledger } = useView().texts
  if (entryCount === 0) return <span class="soft">0</span>
  return (
    <a
      class="line-link"
      href={`${ledgerAddress(filter, { indicatorId: indicator.id, state: 'approved' })}#list`}
      aria-label={ledger.entriesOf(entryCount, indicator.name)}
    >
      {entryCount}
    </a>
  )
}

const TEMPLATE = 'tong-ket-nam'

/** The totals in words, ready to be copied. */
export function LedgerWords({ printed: { text, variables }, filter }: LedgerTotalsProps) {
  const view = useView()
  const { ledger } = view.texts
  if (text.paper === '') return null
  const filled = Object.entries(variables).map(([name, value]) => [`var-${name}`, value])
  const compose = new URLSearchParams([
    ['templateId', TEMPLATE],
    ['var-nam', String(filter.from.year)],
    ...filled,
  ])
  return (
    <section class="stack">
      <h2>{ledger.words}</h2>
      <div class="fields-beside">
        <CopyField name="paper" label={ledger.wordsPaper} text={text.paper} />
        <CopyField name="facebook" label={ledger.wordsFacebook} text={text.facebook} />
      </div>
      {viewerMay(view, 'posts.write') && (
        <p>
          <a class="btn" href={`/posts/new?${compose}`}>
            <Icon name="edit" />
            {ledger.compose}
          </a>
        </p>
      )}
      <script type="module" src={view.assets['copy.js']} />
    </section>
  )
}

/** A text to be copied: the button appears where a script can press it. */
function CopyField({ name, label, text }: { name: string; label: string; text: string }) {
  const { ledger } = useView().texts
  return (
    <div class="stack">
      <Field name={name} scope="copy" label={label}>
        {control => <textarea class="form-control" rows={9} readOnly value={text} {...control} />}
      </Field>
      <div>
        <button
          type="button"
          class="btn btn-slim"
          hidden
          data-copy={`copy-${name}`}
          data-done={ledger.copied}
        >
          <Icon name="copy" />
          <span>{ledger.copy}</span>
        </button>
      </div>
    </div>
  )
}
