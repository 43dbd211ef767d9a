import { CsrfField } from '../views/csrf-field.tsx'
import { Instant } from '../views/instant.tsx'
import { useView } from '../views/view.ts'

interface CalendarPartProps {
  /** Since when there is a link. */
  readonly since: Date | null
  /** The link, when it was made just now; it is shown this once. */
  readonly address: string | null
}

/** One's own link under which a calendar program reads the plan. */
export function CalendarPart({ since, address }: CalendarPartProps) {
  const { me } = useView().texts
  return (
    <section id="calendar" class="stack">
      <h2>{me.calendarTitle}</h2>
      <div class="panel stack narrow">
        <p>{me.calendarWhy}</p>
        {address !== null && (
          <>
            <p>{me.calendarOnce}</p>
            <code class="secret">{address}</code>
          </>
        )}
        {since !== null && (
          <p class="soft small">
            {me.calendarSince} <Instant at={since} />
          </p>
        )}
        <div class="row-of">
          <Button
            action="/settings/me/calendar"
            label={since === null ? me.calendarMake : me.calendarRenew}
          />
          {since !== null && (
            <Button action="/settings/me/calendar/remove" label={me.calendarRemove} isGrave />
          )}
        </div>
        {since !== null && <p class="soft small">{me.calendarRenewWhy}</p>}
      </div>
    </section>
  )
}

function Button({ action, label, isGrave = false }: { action: string; label: string; isGrave?: boolean }) {
  return (
    <form method="post" action={action}>
      <CsrfField />
      <button type="submit" class={isGrave ? 'btn btn-grave' : 'btn'}>
        {label}
      </button>
    </form>
  )
}
