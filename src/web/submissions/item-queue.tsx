import type { Inbox, Submission } from '../../intake/index.ts'
import { Icon } from '../views/icon.tsx'
import { useView } from '../views/view.ts'

interface ItemQueueProps {
  readonly current: Submission
  readonly inbox: Inbox
}

/** Where one is among what waits, with the way to the next one; on a desk all of it. */
export function ItemQueue({ current, inbox: { items } }: ItemQueueProps) {
  const { inbox } = useView().texts
  const place = items.findIndex(({ item }) => item.id === current.id)
  const previous = items[place - 1]
  const next = items[place + 1]
  return (
    <nav class="inbox-queue stack" aria-label={inbox.queue}>
      <div class="row-of">
        <a class="btn btn-slim" href="/submissions">
          <Icon name="inbox" />
          {inbox.back}
        </a>
        {place > 0 && previous && (
          <a class="btn btn-slim" href={`/submissions/${previous.item.id}`} data-key="k">
            <Icon name="chevron-left" />
            {inbox.previous}
          </a>
        )}
        {next && (
          <a class="btn btn-slim" href={`/submissions/${next.item.id}`} data-key="j">
            {inbox.next}
            <Icon name="chevron-right" />
          </a>
        )}
      </div>
      {place >= 0 && <p class="soft small">{inbox.place(place + 1, items.length)}</p>}
      <ol class="lines queue-list">
        {items.map(({ item, reason, turn }) => (
          <li key={item.id}>
            <a
              class="plain"
              href={`/submissions/${item.id}`}
              aria-current={item.id === current.id ? 'page' : undefined}
            >
              <strong>{item.title || inbox.noTitle}</strong>
              <span class="soft small">
                {item.unitName} · {turn > 1 ? inbox.turn(turn) : inbox.reasons[reason]}
              </span>
            </a>
          </li>
        ))}
      </ol>
    </nav>
  )
}
