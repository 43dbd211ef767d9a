import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type JudgedLink, linksIn } from '../../activity/index.ts'
import { unitId } from '../../kernel/ids.ts'
import { bodyForm } from '../form.ts'
import type { CountingUses, UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { LinksPage } from './links-page.tsx'

type Uses = CountingUses & Pick<UnitUses, 'listUnits'>

/** More branches than one organisation has. */
const UNIT_LIMIT = 500
const EMPTY = { branchId: '', text: '', saidOn: '' }

/** Links that officers have of branches, and posts that two branches claim. */
export function linkRoutes(app: FastifyInstance, uses: Uses): void {
  app.get('/links', { config: { access: 'activity.write' } }, (request, reply) =>
    show(uses, request, reply, { draft: EMPTY }),
  )

  app.post('/links', { config: { access: 'activity.write' } }, async (request, reply) => {
    const form = bodyForm(request)
    const draft = {
      branchId: form.line('branchId'),
      text: form.raw('text'),
      saidOn: readDay(form.line('saidOn')),
    }
    const links = linksIn(draft.text).map(typed => ({ typed, saidOn: draft.saidOn || null, genre: null }))
    try {
      const judged = await uses.addLinks(actorOf(request), { unitId: unitId(draft.branchId), links })
      return await show(uses, request, reply, { draft: { ...EMPTY, branchId: draft.branchId }, judged })
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      return show(uses, request, reply.code(status), { draft, problems: fields })
    }
  })

  app.post<{ Params: { id: string } }>(
    '/links/:id',
    { config: { access: 'activity.write' } },
    async (request, reply) => {
      const decision = bodyForm(request).raw('decision') === 'counted' ? 'counted' : 'refused'
      await uses.decideClaim(actorOf(request), request.params.id, decision)
      return reply.done('/links', 'claim-decided')
    },
  )
}

const readDay = (text: string): string => (/^\d{4}-\d\d-\d\d$/.test(text) ? text : '')

interface Shown {
  readonly draft: typeof EMPTY
  readonly judged?: readonly JudgedLink[]
  readonly problems?: Readonly<Record<string, string>>
}

async function show(
  uses: Uses,
  request: FastifyRequest,
  reply: FastifyReply,
  { draft, judged = [], problems = {} }: Shown,
): Promise<FastifyReply> {
  const actor = actorOf(request)
  const [{ items: branches }, claims] = await Promise.all([
    uses.listUnits(actor, { limit: UNIT_LIMIT }),
    uses.listClaims(actor),
  ])
  const props = { branches, claims, judged, draft, problems }
  return reply.page(request.view.texts.links.title, <LinksPage {...props} />)
}
