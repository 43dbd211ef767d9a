import type { Slot } from '../../planning/index.ts'
import { CsrfField } from '../views/csrf-field.tsx'
import { Icon } from '../views/icon.tsx'
import { useView, viewerMay } from '../views/view.ts'
import type { SlotsPageProps } from './slots-page.tsx'

/** The places of a Page's week: a column for each day on a desk, a list by day on a phone. */
export function SlotWeek({ slots, columns }: Pick<SlotsPageProps, 'slots' | 'columns'>) {
  const { time, slots: words } = useView().texts
  return (
    <div class="board slot-week">
      {time.weekdaysLong.map((name, index) => {
        const ofDay = slots.filter(slot => slot.weekday === index + 1)
        return (
          <section key={name} class="day">
            <h3 class="day-head">{capital(name)}</h3>
            {ofDay.length === 0 && <p class="soft small">{words.none}</p>}
            {ofDay.map(slot => (
              <SlotLine key={slot.id} slot={slot} day={name} column={columnOf(slot, columns)} />
            ))}
          </section>
        )
      })}
    </div>
  )
}

const capital = (name: string): string => `${name.charAt(0).toUpperCase()}${name.slice(1)}`

const columnOf = ({ columnId }: Slot, columns: SlotsPageProps['columns']): string | undefined =>
  columns.find(column => column.id === columnId)?.name

interface SlotLineProps {
  readonly slot: Slot
  readonly day: string
  readonly column: string | undefined
}

function SlotLine({ slot, day, column }: SlotLineProps) {
  const view = useView()
  const { slots: words } = view.texts
  return (
    <div class="slot">
      <div>
        <strong>{slot.time}</strong>
        {column && <div class="small soft">{column}</div>}
      </div>
      {viewerMay(view, 'planning.write') && (
        <form method="post" action={`/posts/slots/${slot.id}/remove`}>
          <CsrfField />
          <button type="submit" class="btn btn-slim btn-quiet" aria-label={words.remove(day, slot.time)}>
            <Icon name="x" />
          </button>
        </form>
      )}
    </div>
  )
}
