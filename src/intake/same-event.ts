import type { SubmissionId, UnitId } from '../kernel/ids.ts'
import { dayNumber, localDateAt } from '../kernel/local-date.ts'
import { parseDate } from '../kernel/vietnamese-date.ts'
import { type ComparedPhoto, foldedWords, isSamePhoto, rowsOf, shareOf } from '../planning/likeness.ts'

/** A Submission as it is compared with what other branches sent. */
export interface SentEvent {
  readonly id: SubmissionId
  readonly unitId: UnitId
  readonly title: string
  readonly body: string
  /** Local date `YYYY-MM-DD`. */
  readonly eventDate: string | null
  readonly place: string | null
  readonly receivedAt: Date
  readonly photos: readonly ComparedPhoto[]
}

/** Why two Submissions are taken for one event. */
export type SameEventReason = 'photo' | 'text' | 'title' | 'place'

const SAME_TEXT = 0.35
const SAME_TITLE = 0.5
/** With the same place, a title needs less in common. */
const SAME_TITLE_THERE = 0.25
const IN_A_ROW = 3
/** News is told well before; longer texts would only take longer. */
const COMPARED_LENGTH = 5_000

/** Another Submission about what seems to be the same event, and why it seems so. */
export interface SameEvent<Event> {
  readonly event: Event
  readonly reason: SameEventReason
}

/**
 * Finds for each Submission what other branches sent about what looks like the same event, a commune and its school for
 * instance: the same day or the next, and a photo, the text, the title, or place and title much the same.
 */
export function findSameEvents<Event extends SentEvent>(
  events: readonly Event[],
  timeZone: string,
): ReadonlyMap<SubmissionId, readonly SameEvent<Event>[]> {
  const read = events.map(event => readEvent(event, timeZone))
  return new Map(
    read.map(one => [
      one.event.id,
      read.flatMap(other => {
        const reason = reasonFor(one, other)
        return reason === null ? [] : [{ event: other.event, reason }]
      }),
    ]),
  )
}

/** A Submission made ready to be compared with many. */
interface ReadEvent<Event extends SentEvent> {
  readonly event: Event
  readonly day: number
  readonly title: ReadonlySet<string>
  readonly rows: ReadonlySet<string>
  readonly place: ReadonlySet<string>
}

const readEvent = <Event extends SentEvent>(event: Event, timeZone: string): ReadEvent<Event> => ({
  event,
  day: dayOf(event, timeZone),
  title: new Set(foldedWords(event.title)),
  rows: rowsOf(foldedWords(event.body.slice(0, COMPARED_LENGTH)), IN_A_ROW),
  place: new Set(foldedWords(event.place ?? '')),
})

function reasonFor<Event extends SentEvent>(
  a: ReadEvent<Event>,
  b: ReadEvent<Event>,
): SameEventReason | null {
  if (a.event.unitId === b.event.unitId || Math.abs(a.day - b.day) > 1) return null
  if (a.event.photos.some(photo => b.event.photos.some(other => isSamePhoto(photo, other)))) return 'photo'
  if (shareOf(a.rows, b.rows) >= SAME_TEXT) return 'text'
  const title = shareOf(a.title, b.title)
  if (title >= SAME_TITLE) return 'title'
  return title >= SAME_TITLE_THERE && shareOf(a.place, b.place) >= SAME_TITLE ? 'place' : null
}

const dayOf = ({ eventDate, receivedAt }: SentEvent, timeZone: string): number =>
  dayNumber((eventDate && parseDate(eventDate)) || localDateAt(receivedAt, timeZone))
