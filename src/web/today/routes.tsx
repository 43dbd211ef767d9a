import type { FastifyInstance } from 'fastify'
import { actorOf } from '../plugins/authentication.ts'
import { gatherToday, type TodayUses } from './gather-today.ts'
import { TodayPage } from './today-page.tsx'

/** The first page an officer sees. */
export function todayRoutes(app: FastifyInstance, uses: TodayUses): void {
  app.get('/', { config: { access: 'posts.read' } }, async (request, reply) => {
    const { now, texts } = request.view
    const props = await gatherToday(uses, actorOf(request), now)
    return reply.page(texts.today.title, <TodayPage {...props} />)
  })
}
