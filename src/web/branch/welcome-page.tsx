import type { SeatRecord } from '../../intake/index.ts'
import type { Seat } from '../../organisation/index.ts'
import { Instant } from '../views/instant.tsx'
import { Notice } from '../views/notice.tsx'
import { useView } from '../views/view.ts'

interface WelcomeProps {
  readonly seat: Seat
  readonly base: string
  readonly record: SeatRecord
}

/** What a new holder sees first: that it worked, what the seat did lately, what waits, and the first thing to do. */
export function WelcomePage({ seat: { unitName, holderName }, base, record }: WelcomeProps) {
  const { seat } = useView().texts
  return (
    <>
      <h1>{seat.welcome(unitName)}</h1>
      <Notice kind="good">{seat.welcomeDone(holderName)}</Notice>
      <p>{seat.welcomeKeep}</p>
      <p>
        <a class="btn btn-primary btn-wide" href={base}>
          {seat.firstNews}
        </a>
      </p>
      {record.openTaskCount > 0 && (
        <p>
          <a class="btn" href={`${base}/tasks`}>
            {seat.openTasks(record.openTaskCount)}
          </a>
        </p>
      )}
      <section class="stack">
        <h2>{seat.recentTitle}</h2>
        {record.recent.length === 0 && <p>{seat.nothingRecent}</p>}
        <ul class="stack">
          {record.recent.map(({ id, title, receiptNumber, receivedAt }) => (
            <li key={id}>
              <a href={`${base}/submissions/${id}`}>{title || receiptNumber}</a>{' '}
              <span class="soft small">
                <Instant at={receivedAt} bare />
              </span>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}
