import { z } from 'zod'
import { indicatorId } from '../../kernel/ids.ts'
import type { App } from '../app.ts'
import type { LedgerUses } from '../briefing-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { INDICATOR_EXAMPLE, indicatorChange, indicatorSchema, newIndicatorBody } from './result-schemas.ts'
import { failures, idempotencyHeader, idParams } from './schemas.ts'

/** Adds the calls about what is counted in the ledger. */
export function indicatorRoutes(app: App, ledger: LedgerUses): void {
  app.get(
    '/indicators',
    {
      config: { access: 'briefing.read' },
      schema: {
        tags: ['results'],
        summary: 'Lists what is counted in the ledger, archived ones last',
        response: { 200: z.object({ items: z.array(indicatorSchema).readonly() }), ...failures },
      },
    },
    async request => ({ items: await ledger.listIndicators(actorOf(request)) }),
  )

  app.post(
    '/indicators',
    {
      config: { access: 'results.write', isRepeatable: true, example: INDICATOR_EXAMPLE },
      schema: {
        tags: ['results'],
        summary: 'Adds an indicator',
        headers: idempotencyHeader,
        body: newIndicatorBody,
        response: { 201: indicatorSchema, ...failures },
      },
    },
    async (request, reply) => {
      const id = indicatorId(request.repeatable?.newId ?? request.id)
      const wish = { ...request.body, id }
      return reply.status(201).send(await ledger.addIndicator(actorOf(request), wish))
    },
  )

  app.patch(
    '/indicators/:id',
    {
      config: { access: 'results.write', example: { isArchived: true } },
      schema: {
        tags: ['results'],
        summary: 'Changes or archives an indicator; what is left out stays',
        params: idParams,
        body: indicatorChange,
        response: { 200: indicatorSchema, ...failures },
      },
    },
    async request => {
      const id = indicatorId(request.params.id)
      return ledger.changeIndicator(actorOf(request), id, request.body)
    },
  )
}
