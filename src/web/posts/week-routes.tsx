import type { FastifyInstance } from 'fastify'
import { filterOf } from '../calendar/calendar-filter.ts'
import { type CalendarUses, gatherDays } from '../calendar/gather-calendar.ts'
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
    const days = await gatherDays(uses, actorOf(request), week, filter)
    return reply.page(texts.posts.title, <WeekPage week={week} filter={filter} {...days} />)
  })
}
