import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { JudgedLink } from '../../activity/index.ts'
import { AppError } from '../../kernel/errors.ts'
import { unitId } from '../../kernel/ids.ts'
import type { CountingUses } from '../activity-uses.ts'
import { bodyForm } from '../form.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { linkDraftOf, NO_LINKS, readLinkDraft } from './link-draft.ts'
import { LinksPage } from './links-page.tsx'

type Uses = CountingUses & Pick<UnitUses, 'listUnits'>

/** More branches than one organisation has. */
const UNIT_LIMIT = 500
const DECISIONS = ['counted', 'refused'] as const
const EMPTY = { branchId: '', ...NO_LINKS }

/** Links that officers have of branches, and posts that two branches claim. */
export function linkRoutes(app: FastifyInstance, uses: Uses): void {
  app.get('/links', { config: { access: 'activity.write' } }, (request, reply) =>
    show(uses, request, reply, { draft: EMPTY }),
  )

  app.post('/links', { config: { access: 'activity.write' } }, async (request, reply) => {
    const form = bodyForm(request)
    const branchId = form.line('branchId')
    const draft = { branchId, ...linkDraftOf(form) }
    try {
      const { links, leftAfter } = readLinkDraft(draft)
      const judged = await uses.addLinks(actorOf(request), { unitId: unitId(branchId), links })
      return await show(uses, request, reply, { draft: { branchId, ...leftAfter(judged) }, judged })
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      return show(uses, request, reply.code(status), { draft, problems: fields })
    }
  })

  app.post<{ Params: { id: string } }>(
    '/links/:id',
    { config: { access: 'activity.write' } },
    async (request, reply) => {
      const decision = DECISIONS.find(one => one === bodyForm(request).line('decision'))
      if (decision === undefined) throw new AppError('INVALID_INPUT')
      await uses.decideClaim(actorOf(request), request.params.id, decision)
      return reply.done('/links', 'claim-decided')
    },
  )
}

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
