import type { FastifyInstance } from 'fastify'
import { SILENCE_REASONS } from '../../activity/index.ts'
import { AppError } from '../../kernel/errors.ts'
import { bodyForm } from '../form.ts'
import type { BranchSettings, BranchUses } from './branch-uses.ts'
import { openLink } from './open-own.ts'
import { BY_LINK } from './seat-of.ts'

/** A branch tells why it sent nothing this week. */
export function silenceRoutes(app: FastifyInstance, settings: BranchSettings, uses: BranchUses): void {
  const open = openLink(settings, uses)

  app.post('/b/:token/silence', BY_LINK, async (request, reply) => {
    const { seat, base } = await open(request)
    const said = bodyForm(request).line('reason')
    const reason = SILENCE_REASONS.find(one => one === said)
    if (reason === undefined) throw new AppError('INVALID_INPUT')
    await uses.tellSilence(seat, reason)
    return reply.redirect(`${base}/figures#silence`, 303)
  })
}
