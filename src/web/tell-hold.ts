import type { FastifyInstance } from 'fastify'
import type { HoldUses } from './officer-uses.ts'

/** Looks before each page whether everything is on hold, so that every page says so. */
export function tellHold(app: FastifyInstance, uses: Pick<HoldUses, 'getHold'>): void {
  app.decorateRequest('hold', null)
  app.addHook('preHandler', async request => {
    // Pictures and parts of pages carry no band.
    const isPage = request.headers.accept?.includes('text/html') ?? false
    if (request.actor !== null && isPage) request.hold = (await uses.getHold(request.actor)).hold
  })
}
