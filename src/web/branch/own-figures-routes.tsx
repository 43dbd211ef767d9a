import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { ComponentProps } from 'preact'
import { localDateAt, plusMonths } from '../../kernel/local-date.ts'
import { bodyForm } from '../form.ts'
import { linkDraftOf, NO_LINKS, readLinkDraft } from '../links/link-draft.ts'
import { formProblems } from '../problems-view.ts'
import { sendBranchPage } from './branch-page.tsx'
import type { BranchSettings, BranchUses } from './branch-uses.ts'
import { openLink } from './open-own.ts'
import { OwnFiguresPage } from './own-figures-page.tsx'
import { BY_LINK } from './seat-of.ts'

/** What was counted of a branch, and the links that it pastes. */
export function ownFiguresRoutes(app: FastifyInstance, settings: BranchSettings, uses: BranchUses): void {
  const open = openLink(settings, uses)

  const show = async (request: FastifyRequest, reply: FastifyReply, told: Partial<Told> = {}) => {
    const { seat, view, token, base } = await open(request)
    const from = { ...localDateAt(settings.clock.now(), settings.timeZone), day: 1 }
    const figures = await uses.readOwnFigures(seat, { from, to: plusMonths(from, 1), bucket: 'month' })
    const asked = await uses.listAskedFigures(seat)
    const silence = await uses.readOwnSilence(seat)
    const props = {
      base,
      silence,
      month: `${from.month}/${from.year}`,
      figures,
      asked,
      ...NOTHING_TOLD,
      ...told,
    }
    const body = <OwnFiguresPage {...props} />
    return sendBranchPage(reply, view, { title: view.texts.links.ownTitle, token, body })
  }

  app.get('/b/:token/figures', BY_LINK, (request, reply) => show(request, reply))

  app.post('/b/:token/figures/links', BY_LINK, async (request, reply) => {
    const { seat, view } = await open(request)
    const draft = linkDraftOf(bodyForm(request))
    try {
      const { links, leftAfter } = readLinkDraft(draft)
      const judged = await uses.pasteLinks(seat, links)
      return await show(request, reply, { judged, draft: leftAfter(judged) })
    } catch (error) {
      const { status, fields } = formProblems(error, view.locale)
      return show(request, reply.code(status), { draft, problems: fields })
    }
  })
}

type Told = Pick<ComponentProps<typeof OwnFiguresPage>, 'judged' | 'draft' | 'problems'>
const NOTHING_TOLD: Told = { judged: [], draft: NO_LINKS, problems: {} }
