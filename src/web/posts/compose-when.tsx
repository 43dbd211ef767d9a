import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { clockText, instantText } from '../views/time-text.ts'
import { useView } from '../views/view.ts'
import type { ComposeProps } from './compose-page.tsx'
import { ComposeTime } from './compose-time.tsx'
import { useFormAddress } from './form-address.ts'

type ComposeWhenProps = Pick<ComposeProps, 'draft' | 'problems' | 'freeSlots'>

/** The time at which a Post goes out, with the next free Slots that fill it in. Another Page or column has others. */
export function ComposeWhen({ freeSlots, ...props }: ComposeWhenProps) {
  return (
    <section
      id="when"
      class="stack"
      hx-post="/posts/when"
      hx-encoding="application/x-www-form-urlencoded"
      hx-trigger="change from:#field-pageId, change from:#field-columnId"
      hx-swap="outerMorph"
    >
      <ComposeTime {...props} />
      <FreeSlots freeSlots={freeSlots} />
    </section>
  )
}

function FreeSlots({ freeSlots }: Pick<ComposeProps, 'freeSlots'>) {
  const { compose } = useView().texts
  if (freeSlots.length === 0) return <p class="soft small">{compose.noFreeSlots}</p>
  return (
    <div class="stack">
      <span class="soft small">{compose.freeSlots}</span>
      <div class="row-of">
        {freeSlots.map(at => (
          <SlotButton key={at.getTime()} at={at} />
        ))}
      </div>
    </div>
  )
}

/** Fills in the day and time of a Slot; without JavaScript the whole form comes back so. */
function SlotButton({ at }: { at: Date }) {
  const view = useView()
  const local = `${isoDate(localDateAt(at, view.timeZone))}T${clockText(at, view.timeZone)}`
  return (
    <button
      type="submit"
      class="btn"
      name="do"
      value={`slot:${local}`}
      {...useFormAddress('when')}
      hx-post="/posts/when"
      hx-encoding="application/x-www-form-urlencoded"
      hx-target="#when"
      hx-swap="outerMorph"
    >
      {instantText(at, view)}
    </button>
  )
}
