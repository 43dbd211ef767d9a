import type { ComponentChildren } from 'preact'
import type { LikelyEvent, NamedPagePost, PeriodEvents } from '../../activity/index.ts'
import { type LocalDate, plusMonths } from '../../kernel/local-date.ts'
import { BranchesNav } from '../activity/branches-nav.tsx'
import { CsrfField } from '../views/csrf-field.tsx'
import { EmptyState } from '../views/empty-state.tsx'
import { Icon } from '../views/icon.tsx'
import { Instant } from '../views/instant.tsx'
import { Layout } from '../views/layout.tsx'
import { useView, viewerMay } from '../views/view.ts'
import { EVENTS_PATH, eventsAddress, monthName } from './month-address.ts'

interface EventsPageProps extends PeriodEvents {
  /** The month's first day. */
  readonly first: LocalDate
}

/** A month's page posts that show one event, or seem to. */
export function EventsPage({ first, likely, joined }: EventsPageProps) {
  const words = useView().texts.events
  return (
    <Layout title={words.title}>
      <BranchesNav />
      <MonthNav first={first} />
      <p>{words.why}</p>
      {likely.length === 0 ? (
        <EmptyState icon="circle-check" title={words.emptyTitle}>
          <p>{words.empty}</p>
        </EmptyState>
      ) : (
        <ul class="lines panel">
          {likely.map(event => (
            <LikelyLine key={event.posts[0]?.id} event={event} month={monthName(first)} />
          ))}
        </ul>
      )}
      {joined.length > 0 && <JoinedPart joined={joined} month={monthName(first)} />}
    </Layout>
  )
}

function MonthNav({ first }: { first: LocalDate }) {
  const words = useView().texts.events
  const title = words.month(first.month, String(first.year))
  return (
    <nav class="row-of" aria-label={title}>
      <a class="btn btn-slim" href={eventsAddress(plusMonths(first, -1))} aria-label={words.previous}>
        <Icon name="chevron-left" />
      </a>
      <strong>{title}</strong>
      <a class="btn btn-slim" href={eventsAddress(plusMonths(first, 1))} aria-label={words.next}>
        <Icon name="chevron-right" />
      </a>
    </nav>
  )
}

function LikelyLine({ event, month }: { event: LikelyEvent<NamedPagePost>; month: string }) {
  const view = useView()
  const words = view.texts.events
  const reasons = [...event.reasons].map(reason => words.reasons[reason]).join(', ')
  return (
    <li class="stack">
      <p class="soft">
        {words.count(event.posts.length)} · {words.because(reasons)}
      </p>
      {event.posts.map(post => (
        <EventPost key={post.id} post={post} />
      ))}
      {viewerMay(view, 'activity.write') && (
        <form method="post" action={`${EVENTS_PATH}/join`} class="row-of">
          <CsrfField />
          <input type="hidden" name="month" value={month} />
          {event.posts.map(({ id }) => (
            <input key={id} type="hidden" name="id" value={id} />
          ))}
          <button type="submit" class="btn">
            {words.join}
          </button>
          <button type="submit" class="btn" formaction={`${EVENTS_PATH}/apart`}>
            {words.apart}
          </button>
        </form>
      )}
    </li>
  )
}

function JoinedPart({ joined, month }: { joined: PeriodEvents['joined']; month: string }) {
  const view = useView()
  const words = view.texts.events
  return (
    <section aria-labelledby="joined">
      <h2 id="joined">{words.joinedTitle}</h2>
      <ul class="lines panel">
        {joined.map(posts => (
          <li key={posts[0]?.eventId} class="stack">
            {posts.map(post => (
              <EventPost key={post.id} post={post}>
                {viewerMay(view, 'activity.write') && <SplitForm post={post} month={month} />}
              </EventPost>
            ))}
          </li>
        ))}
      </ul>
    </section>
  )
}

function SplitForm({ post, month }: { post: NamedPagePost; month: string }) {
  const words = useView().texts.events
  return (
    <form method="post" action={`${EVENTS_PATH}/split`}>
      <CsrfField />
      <input type="hidden" name="month" value={month} />
      <input type="hidden" name="id" value={post.id} />
      <button type="submit" class="btn btn-quiet" aria-label={words.splitOf(post.unitName)}>
        {words.split}
      </button>
    </form>
  )
}

function EventPost({ post, children }: { post: NamedPagePost; children?: ComponentChildren }) {
  const words = useView().texts.events
  const { unitName, message, address, postedAt } = post
  return (
    <div class="stack">
      <div class="row-of">
        <strong>{unitName}</strong>
        <span class="soft">
          <Instant at={postedAt} bare />
        </span>
        {address && (
          <a href={address} rel="noreferrer">
            {words.open}
          </a>
        )}
        {children}
      </div>
      <p class="fb-text">{message}</p>
    </div>
  )
}
