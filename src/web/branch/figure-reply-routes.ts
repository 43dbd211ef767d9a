import type { FastifyInstance } from 'fastify'
import { AppError } from '../../kernel/errors.ts'
import { bodyForm } from '../form.ts'
import type { BranchSettings, BranchUses } from './branch-uses.ts'
import { openLink } from './open-own.ts'
import { BY_LINK } from './seat-of.ts'

/** A branch confirms or disputes its figures of a month. */
export function figureReplyRoutes(app: FastifyInstance, settings: BranchSettings, uses: BranchUses): void {
  const open = openLink(settings, uses)

  app.post('/b/:token/figures/replies', BY_LINK, async (request, reply) => {
    const { seat, base } = await open(request)
    const form = bodyForm(request)
    const [month, kind] = [form.line('month'), kindOf(form.line('kind'))]
    await uses.confirmFigures(seat, { month, kind, words: form.text('words') })
    return reply.redirect(`${base}/figures#figures-${encodeURIComponent(month)}`, 303)
  })
}

function kindOf(text: string): 'confirmed' | 'disputed' {
  if (text === 'confirmed' || text === 'disputed') return text
  throw new AppError('INVALID_INPUT', { fields: [{ path: 'kind', code: 'REQUIRED' }] })
}
