import type { FastifyInstance } from 'fastify'
import { filterOf } from '../calendar/calendar-filter.ts'
import { type CalendarUses, freeSlotsOf, gatherDays } from '../calendar/gather-calendar.ts'
import { formOf } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import { weekOfAddress } from './week.ts'
import { WeekPage } from './week-page.tsx'

/** The week board. */
export function weekRoutes(app: FastifyInstance, uses: CalendarUses): void {
  app.get('/posts', { config: { access: 'posts.read' } }, async (request, reply) => {
    const { now, timeZone, texts } = request.view
    const asked = formOf(request.query)
    const week = weekOfAddress(asked.line('week'), now, timeZone)
    const filter = filterOf(asked)
    const actor = actorOf(request)
    const days = await gatherDays(uses, actor, week, filter)
    const free = await freeSlotsOf(uses, actor, week, filter, days.pages)
    return reply.page(texts.posts.title, <WeekPage week={week} filter={filter} free={free} {...days} />)
  })
}
