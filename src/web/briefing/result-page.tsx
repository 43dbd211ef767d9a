import type { ComponentChildren } from 'preact'
import type { WholeResult } from '../../briefing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { BriefingTabs } from './briefing-tabs.tsx'
import { ResultBadge } from './result-badge.tsx'
import { evidenceAddress } from './result-draft.ts'
import { amountText, daysText, unitsText } from './result-text.ts'

interface ResultPageProps {
  readonly result: WholeResult
  readonly problems: Readonly<Record<string, string>>
}

/** One result: what it says, what shows it, what became of it, and what may be done. */
export function ResultPage({ result, problems }: ResultPageProps) {
  const { ledger } = useView().texts
  const isStanding = result.endedAt === null
  return (
    <Layout title={`${result.indicatorName}: ${amountText(result)}`}>
      <BriefingTabs />
      {problems.whole && <Notice kind="bad">{problems.whole}</Notice>}
      <Became result={result} />
      <section class="panel stack">
        <ResultBadge state={result.state} />
        {result.note && <p class="fb-text">{result.note}</p>}
        <dl class="facts">
          <Fact name={ledger.day}>{daysText(result)}</Fact>
          <Fact name={ledger.credited}>{unitsText(result)}</Fact>
          <Fact name={ledger.enteredBy}>
            {result.enteredByName}, <Instant at={result.enteredAt} bare />
          </Fact>
          {result.approvedAt && (
            <Fact name={ledger.approvedBy}>
              {result.approvedByName}, <Instant at={result.approvedAt} bare />
            </Fact>
          )}
          {result.replacesId && (
            <Fact name={ledger.replaces}>
              <a href={`/results/${result.replacesId}`}>{ledger.replacesLink}</a>
            </Fact>
          )}
        </dl>
      </section>
      <ShownBy result={result} />
      {isStanding && <Deeds result={result} problems={problems} />}
    </Layout>
  )
}

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt class="soft">{name}</dt>
    <dd>{children}</dd>
  </div>
)

/** Where to look instead, when it counts no more or soon will not. */
function Became({ result }: { result: WholeResult }) {
  const { ledger } = useView().texts
  if (result.correctionId)
    return (
      <Notice kind="warm">
        {ledger.waitingCorrection}. <a href={`/results/${result.correctionId}`}>{ledger.open}</a>
      </Notice>
    )
  if (result.endedAt === null) return null
  return (
    <Notice kind="plain">
      <p>
        {ledger.ended}, <Instant at={result.endedAt} bare />, {result.endedByName}.
        {result.endReason && ` ${result.endReason}`}
      </p>
      {result.endedIntoId && (
        <p>
          {ledger.instead}: <a href={`/results/${result.endedIntoId}`}>{ledger.insteadLink}</a>
        </p>
      )}
    </Notice>
  )
}

function ShownBy({ result: { shownBy } }: { result: WholeResult }) {
  const { ledger } = useView().texts
  if (shownBy.length === 0) return null
  return (
    <section class="stack">
      <h2>{ledger.shownBy}</h2>
      <ul class="lines panel">
        {shownBy.map(each => (
          <li key={`${each.kind}/${each.targetId}`}>
            <a class="line-link" href={evidenceAddress(each)}>
              {ledger.evidenceKinds[each.kind]}: {each.words}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Deeds({ result: { id, state, correctionId }, problems }: ResultPageProps) {
  const view = useView()
  const { ledger } = view.texts
  return (
    <>
      <div class="row-of">
        {state === 'entered' && viewerMay(view, 'results.approve') && (
          <form method="post" action="/results/approve">
            <CsrfField />
            <input type="hidden" name="id" value={id} />
            <button type="submit" class="btn btn-primary">
              <Icon name="check" />
              {ledger.approveOne}
            </button>
          </form>
        )}
        {correctionId === null && viewerMay(view, 'results.write') && (
          <a class="btn" href={`/results/${id}/replace`}>
            {ledger.correct}
          </a>
        )}
      </div>
      {viewerMay(view, 'results.write') && (
        <details class="panel" open={problems.reason !== undefined}>
          <summary>{ledger.withdraw}</summary>
          <form method="post" action={`/results/${id}/withdraw`} class="stack">
            <CsrfField />
            <p>{ledger.withdrawWhy}</p>
            <TextField
              name="reason"
              label={ledger.reason}
              error={problems.reason}
              input={{ required: state === 'approved', maxLength: 500 }}
            />
            <div>
              <button type="submit" class="btn btn-grave">
                {ledger.withdraw}
              </button>
            </div>
          </form>
        </details>
      )}
    </>
  )
}
