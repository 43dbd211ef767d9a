import type { FastifyInstance } from 'fastify'
import { formOf } from '../form.ts'
import type { OfficerUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { AuditPage } from './audit-page.tsx'
import { HealthPage } from './health-page.tsx'

const ADMINS = { config: { access: 'audit.read' } } as const
const LIMIT = 100

/** What was done, and how the machine is. */
export function watchRoutes(app: FastifyInstance, { organisation, checkHealth }: OfficerUses): void {
  app.get('/settings/audit', ADMINS, async (request, reply) => {
    const cursor = formOf(request.query).raw('cursor')
    const wanted = { limit: LIMIT, ...(cursor !== '' && { cursor }) }
    const { items, nextCursor } = await organisation.listAudit(actorOf(request), wanted)
    const page = <AuditPage entries={items} nextCursor={nextCursor} />
    return reply.page(request.view.texts.audit.title, page)
  })

  app.get('/settings/health', ADMINS, async (request, reply) => {
    return reply.page(request.view.texts.health.title, <HealthPage checks={await checkHealth()} />)
  })
}
