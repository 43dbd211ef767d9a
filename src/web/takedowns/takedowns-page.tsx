import { isUnanswered, type Takedown } from '../../intake/index.ts'
import { EmptyState } from '../views/empty-state.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'

interface TakedownsPageProps {
  readonly takedowns: readonly Takedown[]
  readonly next: string | null
}

/** What people asked to have taken down, newest first, each with its clock. */
export function TakedownsPage({ takedowns, next }: TakedownsPageProps) {
  const { takedown } = useView().texts
  return (
    <Layout title={takedown.title}>
      <p class="row-of">
        <a class="btn" href="/takedown/notice">
          {takedown.notice}
        </a>
        <a class="btn" href="/takedown">
          {takedown.openForm}
        </a>
      </p>
      {takedowns.length === 0 ? (
        <EmptyState icon="eye-check" title={takedown.emptyTitle}>
          <p>{takedown.empty}</p>
        </EmptyState>
      ) : (
        <ul class="lines panel">
          {takedowns.map(each => (
            <TakedownLine key={each.id} takedown={each} />
          ))}
        </ul>
      )}
      {next && (
        <a class="btn" href={`/takedowns?cursor=${next}`}>
          {takedown.older}
        </a>
      )}
    </Layout>
  )
}

function TakedownLine({ takedown: each }: { takedown: Takedown }) {
  const { takedown } = useView().texts
  return (
    <li class="stack">
      <a class="line-link" href={`/takedowns/${each.id}`}>
        <strong>{each.receiptNumber}</strong> · {takedown.states[each.state]}
      </a>
      <p class="clip">{each.what}</p>
      <p class="soft small">
        {takedown.asked} <Instant at={each.askedAt} bare />
      </p>
      <TakedownClock takedown={each} />
    </li>
  )
}

/** By when a request is to be done; red once our own aim has passed. */
export function TakedownClock({ takedown: each }: { takedown: Takedown }) {
  const { texts, now } = useView()
  const { takedown } = texts
  if (!isUnanswered(each))
    return each.answeredAt ? (
      <p class="small">
        ✓ {takedown.answered} <Instant at={each.answeredAt} bare />
      </p>
    ) : null
  return (
    <Notice kind={each.targetAt < now ? 'bad' : 'warm'}>
      {each.targetAt < now ? (
        takedown.overdue
      ) : (
        <>
          {takedown.target} <Instant at={each.targetAt} />.
        </>
      )}{' '}
      {takedown.answerDue} <Instant at={each.answerDueAt} />.
    </Notice>
  )
}
