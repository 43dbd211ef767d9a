import { z } from 'zod'
import type { Activity } from '../../activity/index.ts'
import type { App } from '../app.ts'
import { actorOf } from '../plugins/authentication.ts'
import { failures, idParams, instant, localDay } from './schemas.ts'

const claimSchema = z
  .object({
    id: z.string(),
    unitId: z.string().describe('Who claims the post besides'),
    unitName: z.string(),
    otherUnitName: z.string().nullable().describe('Whom it counts for already'),
    typed: z.string().describe('The link as it was given'),
    saidOn: localDay.nullable(),
    createdAt: instant,
  })
  .meta({ id: 'PagePostClaim' })

const decisionBody = z.strictObject({
  decision: z.enum(['counted', 'refused']).describe('`counted`: for both branches; totals count it once'),
})

/** Adds the calls about posts that two branches claim. */
export function claimRoutes(app: App, uses: Pick<Activity, 'listClaims' | 'decideClaim'>): void {
  app.get(
    '/page-posts/claims',
    {
      config: { access: 'activity.write' },
      schema: {
        tags: ['activity'],
        summary: 'Lists posts that a second branch claims, oldest first',
        response: { 200: z.object({ items: z.array(claimSchema).readonly() }), ...failures },
      },
    },
    async request => ({ items: await uses.listClaims(actorOf(request)) }),
  )

  app.post(
    '/page-posts/claims/:id',
    {
      config: { access: 'activity.write', example: { decision: 'counted' } },
      schema: {
        tags: ['activity'],
        summary: 'Lets a post count for the second branch as well, or not',
        params: idParams,
        body: decisionBody,
        response: { 204: z.null(), ...failures },
      },
    },
    async (request, reply) => {
      await uses.decideClaim(actorOf(request), request.params.id, request.body.decision)
      return reply.code(204).send(null)
    },
  )
}
