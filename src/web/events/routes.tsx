import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type PagePostId, pagePostId } from '../../kernel/ids.ts'
import { type LocalDate, localDateAt, plusMonths } from '../../kernel/local-date.ts'
import { parseMonth } from '../../kernel/vietnamese-date.ts'
import type { EventUses } from '../activity-uses.ts'
import { bodyForm, type Form, formOf } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import { EventsPage } from './events-page.tsx'
import { EVENTS_PATH, eventsAddress } from './month-address.ts'

const WRITERS = { config: { access: 'activity.write' } } as const

/** Posts that show one event: joined, kept apart, or taken out again. */
export function eventRoutes(app: FastifyInstance, events: EventUses): void {
  app.get(EVENTS_PATH, { config: { access: 'activity.read' } }, async (request, reply) => {
    const first = monthIn(formOf(request.query), request)
    const wish = { from: first, to: plusMonths(first, 1) }
    const found = await events.listEvents(actorOf(request), wish)
    return reply.page(request.view.texts.events.title, <EventsPage first={first} {...found} />)
  })

  app.post(`${EVENTS_PATH}/join`, WRITERS, async (request, reply) => {
    await events.joinEvents(actorOf(request), idsIn(bodyForm(request)))
    return reply.done(eventsAddress(monthIn(bodyForm(request), request)), 'events-joined')
  })

  app.post(`${EVENTS_PATH}/apart`, WRITERS, async (request, reply) => {
    await events.keepEventsApart(actorOf(request), idsIn(bodyForm(request)))
    return reply.done(eventsAddress(monthIn(bodyForm(request), request)), 'events-apart')
  })

  app.post(`${EVENTS_PATH}/split`, WRITERS, async (request, reply) => {
    await events.splitEvent(actorOf(request), pagePostId(bodyForm(request).line('id')))
    return reply.done(eventsAddress(monthIn(bodyForm(request), request)), 'event-split')
  })
}

const idsIn = (form: Form): readonly PagePostId[] => form.all('id').map(pagePostId)

/** Finds the month that was named, by its first day; this month where none was, or it is no month. */
function monthIn(form: Form, { view }: FastifyRequest): LocalDate {
  return { ...(parseMonth(form.line('month')) ?? localDateAt(view.now, view.timeZone)), day: 1 }
}
