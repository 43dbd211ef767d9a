import { isoDate, localDateAt } from '../../kernel/local-date.ts'
import { clockText } from '../views/time-text.ts'
import { useView, viewerMay } from '../views/view.ts'
import type { FreeSlot } from './gather-calendar.ts'

/** The places of a day that no Post has taken; each opens the form with its day and time. */
export function FreeSlots({ slots }: { slots: readonly FreeSlot[] }) {
  const view = useView()
  const { calendar } = view.texts
  if (slots.length === 0 || !viewerMay(view, 'posts.write')) return null
  return (
    <div class="day">
      {slots.map(({ publishAt, pageId }) => {
        const time = clockText(publishAt, view.timeZone)
        const date = isoDate(localDateAt(publishAt, view.timeZone))
        const query = new URLSearchParams({ pageId, date, time })
        return (
          <a key={time} class="free-slot plain" href={`/posts/new?${query}`}>
            {calendar.free(time)}
          </a>
        )
      })}
    </div>
  )
}
