import type { FastifyInstance } from 'fastify'
import { localDateAt } from '../../kernel/local-date.ts'
import { formOf } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import type { FigurePageUses } from './board-routes.tsx'
import { basisOf } from './figure-query.ts'
import { YearPage } from './year-page.tsx'

/** The heat map of a year. */
export function yearRoutes(app: FastifyInstance, { activity }: FigurePageUses): void {
  app.get('/branches/year', { config: { access: 'activity.read' } }, async (request, reply) => {
    const { now, timeZone, texts } = request.view
    const query = formOf(request.query)
    const year = yearOf(query.line('year')) ?? localDateAt(now, timeZone).year
    const period = { from: { year, month: 1, day: 1 }, to: { year: year + 1, month: 1, day: 1 } }
    const basis = basisOf(query)
    const figures = await activity.readFigures(actorOf(request), { ...period, bucket: 'week', basis })
    const props = { year, basis, figures, period: { ...period, basis } }
    return reply.page(texts.activity.yearTitle(year), <YearPage {...props} />)
  })
}

/** Reads a year for which the lunar calendar is reckoned. */
const yearOf = (text: string): number | null => (/^(19|20|21)\d\d$/.test(text) ? Number(text) : null)
