import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { JudgedLink } from '../../activity/index.ts'
import { localDateAt, plusMonths } from '../../kernel/local-date.ts'
import { bodyForm } from '../form.ts'
import { sendBranchPage } from './branch-page.tsx'
import type { BranchSettings, BranchUses } from './branch-uses.ts'
import { openLink } from './open-own.ts'
import { OwnFiguresPage } from './own-figures-page.tsx'
import { BY_LINK } from './seat-of.ts'

/** What was counted of a branch, and the links that it pastes. */
export function ownFiguresRoutes(app: FastifyInstance, settings: BranchSettings, uses: BranchUses): void {
  const open = openLink(settings, uses)

  const show = async (request: FastifyRequest, reply: FastifyReply, judged: readonly JudgedLink[]) => {
    const { seat, view, token, base } = await open(request)
    const from = { ...localDateAt(settings.clock.now(), settings.timeZone), day: 1 }
    const figures = await uses.readOwnFigures(seat, { from, to: plusMonths(from, 1), bucket: 'month' })
    const asked = await uses.listAskedFigures(seat)
    const props = { base, month: `${from.month}/${from.year}`, figures, judged, asked }
    const body = <OwnFiguresPage {...props} />
    return sendBranchPage(reply, view, { title: view.texts.links.ownTitle, token, body })
  }

  app.get('/b/:token/figures', BY_LINK, (request, reply) => show(request, reply, []))

  app.post('/b/:token/figures/links', BY_LINK, async (request, reply) => {
    const { seat } = await open(request)
    const form = bodyForm(request)
    const saidOn = form.line('saidOn')
    const day = /^\d{4}-\d\d-\d\d$/.test(saidOn) ? saidOn : null
    return show(request, reply, await uses.pasteLinks(seat, { text: form.raw('text'), saidOn: day }))
  })
}
