import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { pageId, unitId } from '../../kernel/ids.ts'
import { Secret } from '../../kernel/secret.ts'
import type { CountingUses } from '../activity-uses.ts'
import { bodyForm, formOf } from '../form.ts'
import type { OfficerUses, PageUses, UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import type { ConnectFormProps } from './connect-form.tsx'
import { PagesPage } from './pages-page.tsx'
import { allPages } from './publish-pages.ts'

type Uses = PageUses & CountingUses & Pick<UnitUses, 'listUnits'>

/** More branches than one organisation has. */
const UNIT_LIMIT = 500

/** Pages and their tokens. */
export function pagesRoutes(
  app: FastifyInstance,
  pages: Uses,
  addPracticePage: OfficerUses['addPracticePage'],
): void {
  const show = showWith(pages, addPracticePage !== null)

  app.get('/pages', { config: { access: 'pages.read' } }, async (request, reply) => {
    const facebookPageId = formOf(request.query).line('reconnect')
    return show(request, reply, { facebookPageId, purpose: 'publish', branchId: '', problems: {} })
  })

  app.post('/pages', { config: { access: 'pages.connect' } }, async (request, reply) => {
    const form = bodyForm(request)
    const facebookPageId = form.line('facebookPageId')
    const purpose = form.raw('purpose') === 'track' ? 'track' : 'publish'
    const branchId = form.line('branchId')
    const accessToken = new Secret(form.raw('accessToken').trim())
    try {
      const unit = branchId === '' ? {} : { unitId: unitId(branchId) }
      const connection = { facebookPageId, accessToken, purpose, ...unit } as const
      const { isNew } = await pages.connectPage(actorOf(request), connection)
      return reply.done('/pages', isNew ? 'page-connected' : 'token-replaced')
    } catch (error) {
      const { status, headers, sentence, nextStep, fields } = formProblems(error, request.view.locale)
      const problems = { ...fields, whole: `${sentence} ${nextStep}` }
      return show(request, reply.code(status).headers(headers), {
        facebookPageId,
        purpose,
        branchId,
        problems,
      })
    }
  })

  app.post<{ Params: { id: string } }>(
    '/pages/:id/sync',
    { config: { access: 'activity.write' } },
    async (request, reply) => {
      await pages.askPageSync(actorOf(request), pageId(request.params.id))
      return reply.done('/pages', 'page-sync-asked')
    },
  )

  if (addPracticePage === null) return
  app.post('/pages/practice', { config: { access: 'pages.connect' } }, async (request, reply) => {
    const known = await allPages(pages, actorOf(request))
    await addPracticePage(actorOf(request), request.view.texts.pages.practiceName(known.length + 1))
    return reply.done('/pages', 'page-connected')
  })
}

const showWith =
  (uses: Uses, mayPractise: boolean) =>
  async (
    request: FastifyRequest,
    reply: FastifyReply,
    form: Omit<ConnectFormProps, 'branches'>,
  ): Promise<FastifyReply> => {
    const actor = actorOf(request)
    const [pages, units] = await Promise.all([
      allPages(uses, actor),
      uses.listUnits(actor, { limit: UNIT_LIMIT }),
    ])
    const syncs = await uses.listPageSyncs(
      actor,
      pages.map(({ id }) => id),
    )
    const props = { ...form, mayPractise, pages, syncs, branches: units.items }
    return reply.page(request.view.texts.pages.title, <PagesPage {...props} />)
  }
