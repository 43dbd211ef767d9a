/** Something that happens at a time, as calendar programs show it. */
export interface CalendarEvent {
  /** The same for the same thing, however often it is written. */
  readonly id: string
  readonly startsAt: Date
  readonly endsAt: Date
  readonly title: string
  readonly description: string
  readonly location: string
  readonly url: string | null
  /** Whether it is settled that it happens. */
  readonly isFirm: boolean
  readonly changedAt: Date
  /** Grows with every change. */
  readonly version: number
}

/** A calendar to be written. */
export interface CalendarDraft {
  readonly name: string
  /** Whose wall clock people read it by; instants themselves are written in UTC. */
  readonly timeZone: string
  readonly events: readonly CalendarEvent[]
  readonly writtenAt: Date
}

/** Writes a calendar as an iCalendar file. */
export type WriteCalendar = (calendar: CalendarDraft) => string
