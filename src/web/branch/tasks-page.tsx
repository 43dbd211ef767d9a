import type { OwnSilence } from '../../activity/index.ts'
import type { AskedFigures, OwnDocument, OwnPlan } from '../../briefing/index.ts'
import type { ListedSubmission } from '../../intake/index.ts'
import type { WaitingAsk } from '../../planning/index.ts'
import { isoDayText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'
import { FigureReplyPart } from './figure-reply-part.tsx'
import { OwnDocumentCard } from './own-documents.tsx'
import { SilencePart } from './silence-part.tsx'

interface TasksPageProps {
  /** `/b/{token}`. */
  readonly base: string
  readonly returned: readonly ListedSubmission[]
  readonly asks: readonly WaitingAsk[]
  /** Months whose figures it is asked about. */
  readonly figures: readonly AskedFigures[]
  /** Documents that wait for what it thinks. */
  readonly documents: readonly OwnDocument[]
  /** Of the year that branches plan for. */
  readonly plan: OwnPlan
  readonly silence: OwnSilence
}

/** What a branch is waited for: its own news that needs more, Posts it is asked to share. */
export function TasksPage(props: TasksPageProps) {
  const { base, returned, asks, figures, documents, plan, silence } = props
  const { tasks, practices, difficulty, guidance, links, plans } = useView().texts
  const isPlanWanted = plan.state === 'open' && plan.plan === null
  const count = returned.length + asks.length + figures.length + documents.length
  const others = [
    ['figures', links.ownTitle],
    ['documents', guidance.ownTitle],
    ['plan', plans.title(plan.year)],
    ['practices', practices.title],
    ['difficulties', difficulty.title],
  ] as const
  return (
    <>
      <h1>{tasks.title}</h1>
      {count === 0 && !isPlanWanted && !silence.isAsked && (
        <div class="stack panel">
          <h2>{tasks.nothingTitle}</h2>
          <p>{tasks.nothing}</p>
        </div>
      )}
      {returned.length > 0 && <Returned base={base} returned={returned} />}
      {asks.length > 0 && <Asks asks={asks} />}
      {documents.length > 0 && <h2>{guidance.ownTitle}</h2>}
      {documents.map(document => (
        <OwnDocumentCard key={document.id} base={base} document={document} />
      ))}
      {isPlanWanted && <PlanTask base={base} plan={plan} />}
      <FigureReplyPart base={base} asked={figures} />
      {silence.isAsked && <SilencePart base={base} silence={silence} />}
      <ul>
        {others.map(([place, title]) => (
          <li key={place}>
            <a class="line-link" href={`${base}/${place}`}>
              {title}
            </a>
          </li>
        ))}
      </ul>
    </>
  )
}

function PlanTask({ base, plan: { year, window } }: Pick<TasksPageProps, 'base' | 'plan'>) {
  const { plans } = useView().texts
  return (
    <section class="stack panel">
      <h2>{plans.ownTask(year)}</h2>
      <p class="soft small">{plans.ownUntil(isoDayText(window.closesOn))}</p>
      <a class="btn btn-primary btn-wide" href={`${base}/plan?year=${year}`}>
        {plans.ownDo}
      </a>
    </section>
  )
}

function Returned({ base, returned }: Pick<TasksPageProps, 'base' | 'returned'>) {
  const { tasks, sent } = useView().texts
  return (
    <section class="stack">
      <h2>{tasks.answer}</h2>
      <ul class="stack">
        {returned.map(({ id, title, receiptNumber, reason }) => (
          <li key={id} class="panel stack">
            <h3>{title || sent.untitled}</h3>
            <p class="soft small">{receiptNumber}</p>
            <p>{reason}</p>
            <a class="btn btn-primary btn-wide" href={`${base}/submissions/${id}#answer`}>
              {tasks.answerDo}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Asks({ asks }: Pick<TasksPageProps, 'asks'>) {
  const { tasks } = useView().texts
  return (
    <section class="stack">
      <h2>{tasks.share}</h2>
      <ul class="stack">
        {asks.map(({ text, dueOn, token }) => (
          <li key={token.reveal()} class="panel stack">
            <p class="text">{text}</p>
            {dueOn !== null && <p class="soft small">{tasks.due(isoDayText(dueOn))}</p>}
            <a class="btn btn-primary btn-wide" href={`/c/${token.reveal()}`}>
              {tasks.shareDo}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
