import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Secret } from '../../kernel/secret.ts'
import { bodyForm, formOf } from '../form.ts'
import type { OfficerUses, PageUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import type { ConnectFormProps } from './connect-form.tsx'
import { PagesPage } from './pages-page.tsx'
import { allPages } from './publish-pages.ts'

/** Pages and their tokens. */
export function pagesRoutes(
  app: FastifyInstance,
  pages: PageUses,
  addPracticePage: OfficerUses['addPracticePage'],
): void {
  const show = showWith(pages, addPracticePage !== null)

  app.get('/pages', { config: { access: 'pages.read' } }, async (request, reply) => {
    const facebookPageId = formOf(request.query).line('reconnect')
    return show(request, reply, { facebookPageId, purpose: 'publish', problems: {} })
  })

  app.post('/pages', { config: { access: 'pages.connect' } }, async (request, reply) => {
    const form = bodyForm(request)
    const facebookPageId = form.line('facebookPageId')
    const purpose = form.raw('purpose') === 'track' ? 'track' : 'publish'
    const accessToken = new Secret(form.raw('accessToken').trim())
    try {
      const connection = { facebookPageId, accessToken, purpose } as const
      const { isNew } = await pages.connectPage(actorOf(request), connection)
      return reply.done('/pages', isNew ? 'page-connected' : 'token-replaced')
    } catch (error) {
      const { status, headers, sentence, nextStep, fields } = formProblems(error, request.view.locale)
      const problems = { ...fields, whole: `${sentence} ${nextStep}` }
      return show(request, reply.code(status).headers(headers), { facebookPageId, purpose, problems })
    }
  })

  if (addPracticePage === null) return
  app.post('/pages/practice', { config: { access: 'pages.connect' } }, async (request, reply) => {
    const known = await allPages(pages, actorOf(request))
    await addPracticePage(actorOf(request), request.view.texts.pages.practiceName(known.length + 1))
    return reply.done('/pages', 'page-connected')
  })
}

const showWith =
  (uses: PageUses, mayPractise: boolean) =>
  async (request: FastifyRequest, reply: FastifyReply, form: ConnectFormProps): Promise<FastifyReply> => {
    const props = { ...form, mayPractise, pages: await allPages(uses, actorOf(request)) }
    return reply.page(request.view.texts.pages.title, <PagesPage {...props} />)
  }
