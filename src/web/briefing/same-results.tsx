import type { Result, ResultPair } from '../../briefing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { amountText, daysText, unitsText } from './result-text.ts'

/** Entries that may be one, to be merged or told apart with one tap. */
export function SameResults({ pairs }: { pairs: readonly ResultPair<Result>[] }) {
  const view = useView()
  const { ledger } = view.texts
  if (pairs.length === 0) return null
  return (
    <section class="stack">
      <h2>{ledger.same}</h2>
      <p>{ledger.sameWhy}</p>
      <ul class="lines panel">
        {pairs.map(({ first, second, reason }) => (
          <li key={`${first.id}/${second.id}`} class="stack">
            <p class="soft small">{ledger.sameReasons[reason]}</p>
            <Entry result={first} />
            <Entry result={second} />
            {viewerMay(view, 'results.write') && (
              <form method="post" action="/results/join" class="row-of">
                <CsrfField />
                <input type="hidden" name="first" value={first.id} />
                <input type="hidden" name="second" value={second.id} />
                <button type="submit" class="btn" name="do" value="join">
                  {ledger.join}
                </button>
                <button type="submit" class="btn btn-quiet" name="do" value="apart">
                  {ledger.apart}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Entry({ result }: { result: Result }) {
  return (
    <div>
      <a class="line-link" href={`/results/${result.id}`}>
        {result.indicatorName}: {amountText(result)}
      </a>
      <div class="soft small">
        {unitsText(result)} · {daysText(result)}
        {result.note && ` · ${result.note}`}
      </div>
    </div>
  )
}
