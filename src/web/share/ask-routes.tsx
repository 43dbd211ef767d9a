import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { hasCode } from '../../kernel/errors.ts'
import { bodyForm } from '../form.ts'
import type { ShareUses } from '../planning-uses.ts'
import { formProblems } from '../problems-view.ts'
import { AskPage } from './ask-page.tsx'

const Params = z.object({ token: z.string() })
/** Whoever holds the link answers for its branch; looking decides nothing. */
const BY_LINK = { config: { access: 'branch-link' } } as const

/** What a branch is asked to share, and its answer. */
export function askRoutes(app: FastifyInstance, shares: ShareUses): void {
  app.get('/c/:token', BY_LINK, (request, reply) => show(shares, request, reply, '', null))

  app.post('/c/:token', BY_LINK, async (request, reply) => {
    const { token } = Params.parse(request.params)
    const link = bodyForm(request).line('link')
    try {
      await shares.confirmShareAsk(token, request.ip, link)
      return reply.done(`/c/${token}`)
    } catch (error) {
      if (!hasCode(error, 'SHARE_LINK_INVALID')) throw error
      const { sentence, nextStep } = formProblems(error, request.view.locale)
      return show(shares, request, reply.code(422), link, `${sentence} ${nextStep}`)
    }
  })
}

async function show(
  shares: ShareUses,
  request: FastifyRequest,
  reply: FastifyReply,
  link: string,
  problem: string | null,
): Promise<FastifyReply> {
  const { token } = Params.parse(request.params)
  const ask = await shares.openShareAsk(token, request.ip)
  const page = <AskPage ask={ask} token={token} link={link} problem={problem} />
  return reply.page(request.view.texts.share.askTitle, page)
}
