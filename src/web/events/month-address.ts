import { isoDate, type LocalDate } from '../../kernel/local-date.ts'

/** Where posts that show one event are joined. */
export const EVENTS_PATH = '/page-posts/events'

/** Names a month by its first day, as `2026-11`. */
export const monthName = (first: LocalDate): string => isoDate(first).slice(0, 7)

/** Tells where a month's events stand. */
export const eventsAddress = (first: LocalDate): string => `${EVENTS_PATH}?month=${monthName(first)}`
