import { type Indicator, type Proposal, type ProposedResult, wordExactly } from '../../briefing/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { TextField } from '../views/text-field.tsx'
import { useView } from '../views/view.ts'
import { BriefingTabs } from './briefing-tabs.tsx'
import { Choice } from './ledger-filter.tsx'

interface ProposalPageProps {
  readonly proposal: Proposal
  readonly indicators: readonly Indicator[]
}

/** What a branch wrote into its news, each with what it seems to mean: one tap enters it. */
export function ProposalPage({ proposal, indicators }: ProposalPageProps) {
  const { ledger } = useView().texts
  const back = `/submissions/${proposal.submissionId}`
  return (
    <Layout title={ledger.fromSubmission}>
      <BriefingTabs />
      <p>
        <a href={back}>
          {ledger.backToSubmission}: {proposal.title}
        </a>
      </p>
      <p>
        {proposal.results.length === 0 ? ledger.nothingWritten : ledger.fromSubmissionWhy(proposal.unitName)}
      </p>
      {proposal.results.map((proposed, index) => (
        <ProposedForm key={proposed.sourceKey} {...{ proposal, proposed, indicators, index }} />
      ))}
      <p>
        <a
          class="btn"
          href={`/results/new?unitId=${proposal.unitId}&fromOn=${proposal.day}&evidence=${back}`}
        >
          <Icon name="plus" />
          {ledger.add}
        </a>
      </p>
    </Layout>
  )
}

interface ProposedFormProps extends ProposalPageProps {
  readonly proposed: ProposedResult
  readonly index: number
}

function ProposedForm({ proposal, proposed, indicators, index }: ProposedFormProps) {
  const { ledger } = useView().texts
  const { written, amount, indicatorId, recordedId, sourceKey } = proposed
  const wrote = ledger.wrote(written.name, written.amount)
  if (recordedId !== null)
    return (
      <section class="panel stack">
        <p>{wrote}</p>
        <p>
          ✓ <a href={`/results/${recordedId}`}>{ledger.recorded}</a>
        </p>
      </section>
    )
  const kind = indicators.find(({ id }) => id === indicatorId)?.kind ?? 'count'
  const open = indicators.filter(({ archivedAt }) => archivedAt === null)
  return (
    <form method="post" action="/results" class="panel stack">
      <CsrfField />
      <p>{wrote}</p>
      <input type="hidden" name="sourceKey" value={sourceKey} />
      <input type="hidden" name="unitId" value={proposal.unitId} />
      <input type="hidden" name="fromOn" value={proposal.day} />
      <input type="hidden" name="note" value={`${proposal.title}: ${written.name}`} />
      <input type="hidden" name="evidence" value={`/submissions/${proposal.submissionId}`} />
      <div class="fields-beside">
        <Choice
          name="indicatorId"
          scope={`result-${index}`}
          label={ledger.indicator}
          chosen={indicatorId ?? ''}
          choices={[['', ledger.chooseIndicator], ...open.map(({ id, name }) => [id, name] as const)]}
        />
        <TextField
          name="amount"
          scope={`result-${index}`}
          label={ledger.amount}
          input={{ value: amount ? wordExactly(amount, kind) : written.amount, maxLength: 60 }}
        />
      </div>
      <div>
        <button type="submit" class="btn btn-primary">
          <Icon name="check" />
          {ledger.save}
        </button>
      </div>
    </form>
  )
}
