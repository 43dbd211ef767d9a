import ical, { ICalCalendarMethod, ICalEventStatus } from 'ical-generator'
import type { CalendarDraft, CalendarEvent } from '../../ports/calendar-file.ts'

const PRODUCT = { company: 'ba-chu-dong', product: 'Ba Chu Dong', language: 'VI' }
/** How often calendar programs are asked to look again. */
const REFRESH_SECONDS = 900

/**
 * Writes a calendar as iCalendar (RFC 5545). Instants stand in UTC, which every program shows in its own zone and
 * which needs no rules of a zone; `X-WR-TIMEZONE` tells the zone that people here live by.
 */
export function writeIcal({ name, timeZone, events, writtenAt }: CalendarDraft): string {
  const calendar = ical({ name, prodId: PRODUCT, method: ICalCalendarMethod.PUBLISH, ttl: REFRESH_SECONDS })
  calendar.x('X-WR-TIMEZONE', timeZone)
  for (const event of events) calendar.createEvent(eventOf(event, writtenAt))
  return calendar.toString()
}

const eventOf = (event: CalendarEvent, writtenAt: Date) => ({
  id: event.id,
  stamp: writtenAt,
  start: event.startsAt,
  end: event.endsAt,
  summary: event.title,
  description: event.description,
  location: event.location,
  url: event.url,
  sequence: event.version,
  lastModified: event.changedAt,
  status: event.isFirm ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE,
})
