import { type Inbox, isReviewable, SUBMISSION_STATES } from '../../intake/index.ts'
import { EmptyState } from '../views/empty-state.tsx'
import { Icon } from '../views/icon.tsx'
import { Layout } from '../views/layout.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { InboxCard } from './inbox-card.tsx'
import { type InboxFilter, inboxAddress } from './inbox-filter.ts'
import { JustDone, type JustDoneProps } from './just-done.tsx'

export interface InboxPageProps {
  readonly inbox: Inbox
  readonly filter: InboxFilter
  readonly units: readonly { readonly id: string; readonly name: string }[]
  /** What was decided a moment ago, so that it can be undone. */
  readonly done: JustDoneProps['submission'] | null
}

/** What branches sent, in the order in which to look at it. */
export function InboxPage({ inbox, filter, units, done }: InboxPageProps) {
  const { texts } = useView()
  const [first] = inbox.items
  const isWaiting = filter.state === 'ready'
  return (
    <Layout
      title={texts.inbox.title}
      action={
        isWaiting &&
        first && (
          <a class="btn btn-primary" href={`/submissions/${first.item.id}`}>
            <Icon name="eye-check" />
            {texts.inbox.begin}
          </a>
        )
      }
    >
      {done && <JustDone submission={done} />}
      <p>{texts.inbox.waiting(inbox.counts.ready)}</p>
      <States inbox={inbox} filter={filter} />
      <FilterForm filter={filter} units={units} />
      {inbox.items.length === 0 ? <Nothing filter={filter} /> : <Cards inbox={inbox} />}
    </Layout>
  )
}

function States({ inbox, filter }: Pick<InboxPageProps, 'inbox' | 'filter'>) {
  const { texts } = useView()
  return (
    <nav class="sections" aria-label={texts.inbox.states}>
      {SUBMISSION_STATES.map(state => (
        <a
          key={state}
          class="plain"
          href={inboxAddress({ ...filter, state })}
          aria-current={state === filter.state ? 'page' : undefined}
        >
          {texts.submissionStates[state]} ({inbox.counts[state]})
        </a>
      ))}
    </nav>
  )
}

function FilterForm({ filter, units }: Pick<InboxPageProps, 'filter' | 'units'>) {
  const { inbox } = useView().texts
  return (
    <form class="row-of" method="get" action="/submissions">
      <input type="hidden" name="state" value={filter.state} />
      <select class="form-select" name="branchId" aria-label={inbox.branch}>
        <option value="">{inbox.allBranches}</option>
        {units.map(unit => (
          <option key={unit.id} value={unit.id} selected={unit.id === filter.branchId}>
            {unit.name}
          </option>
        ))}
      </select>
      <label class="choice">
        <input type="checkbox" name="problem" value="yes" checked={filter.onlyProblems} />
        {inbox.onlyProblems}
      </label>
      <button type="submit" class="btn">
        {inbox.filter}
      </button>
    </form>
  )
}

function Nothing({ filter }: { filter: InboxFilter }) {
  const { inbox } = useView().texts
  const isFiltered = filter.state !== 'ready' || filter.branchId !== '' || filter.onlyProblems
  return (
    <EmptyState icon="inbox" title={inbox.emptyTitle}>
      <p>{isFiltered ? inbox.empty : inbox.emptyReady}</p>
    </EmptyState>
  )
}

/** The cards, each with a box by which several become one round-up. */
function Cards({ inbox: { items } }: Pick<InboxPageProps, 'inbox'>) {
  const view = useView()
  const { inbox } = view.texts
  const mayBundle =
    viewerMay(view, 'submissions.decide') && items.filter(({ item }) => isReviewable(item)).length > 1
  return (
    <form method="get" action="/submissions/bundle" class="stack">
      <ol class="inbox-cards" aria-label={inbox.list}>
        {items.map(item => (
          <InboxCard key={item.item.id} {...item} mayBundle={mayBundle} />
        ))}
      </ol>
      {mayBundle && (
        <div class="row-of">
          <button type="submit" class="btn">
            <Icon name="checklist" />
            {inbox.bundle}
          </button>
          <span class="soft small">{inbox.bundleHint}</span>
        </div>
      )}
    </form>
  )
}
