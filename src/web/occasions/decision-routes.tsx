import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { OccasionDecision } from '../../planning/index.ts'
import type { FlashName } from '../html.tsx'
import type { OccasionUses } from '../planning-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { occasionIn } from './occasion-in.ts'
import { anchorOf } from './occasion-text.ts'

type Refuse = (request: FastifyRequest, reply: FastifyReply, error: unknown) => Promise<FastifyReply>

interface Deed {
  readonly verb: string
  readonly decision: OccasionDecision
  readonly flash: FlashName
}

const DEEDS: readonly Deed[] = [
  { verb: 'confirm', decision: 'confirmed', flash: 'occasion-confirmed' },
  { verb: 'settle', decision: 'confirmed', flash: 'occasion-settled' },
  { verb: 'dismiss', decision: 'dismissed', flash: 'occasion-dismissed' },
  { verb: 'reopen', decision: 'suggested', flash: 'occasion-reopened' },
]

/** The buttons beside an occasion. Confirming leads to its draft; the others come back to its row. */
export function decisionRoutes(app: FastifyInstance, uses: OccasionUses, refuse: Refuse): void {
  for (const { verb, decision, flash } of DEEDS)
    app.post(
      `/posts/occasions/:id/:year/${verb}`,
      { config: { access: 'planning.write' } },
      async (request, reply) => {
        const named = occasionIn(request)
        try {
          const post = await uses.decideOccasion(actorOf(request), named.id, named.year, decision)
          const isToWrite = verb === 'confirm' && post !== null
          return reply.done(isToWrite ? `/posts/${post}` : `/posts/occasions#${anchorOf(named)}`, flash)
        } catch (error) {
          return refuse(request, reply, error)
        }
      },
    )
}
