import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { PAGE_POST_GENRES, type ToldPagePost } from '../../activity/index.ts'
import { pagePostId, unitId } from '../../kernel/ids.ts'
import { PILLARS } from '../../publishing/index.ts'
import type { PagePostUses } from '../activity-uses.ts'
import { bodyForm, type Form } from '../form.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { viewerMay } from '../views/view.ts'
import { PagePostPage } from './page-post-page.tsx'

interface Uses {
  readonly activity: PagePostUses
  readonly units: Pick<UnitUses, 'listUnits'>
}

interface OfPost {
  readonly Params: { readonly id: string }
}

const WRITERS = { config: { access: 'activity.write' } } as const
/** More branches than one organisation has. */
const UNIT_LIMIT = 500

/** One page post, and how it counts. */
export function pagePostRoutes(app: FastifyInstance, uses: Uses): void {
  const { activity } = uses

  app.get<OfPost>('/page-posts/:id', { config: { access: 'activity.read' } }, (request, reply) =>
    show(uses, request, reply, request.params.id),
  )

  app.post<OfPost>('/page-posts/:id', WRITERS, async (request, reply) => {
    const id = pagePostId(request.params.id)
    try {
      const post = await activity.readPagePost(actorOf(request), id)
      const wishes = wishesOf(bodyForm(request), post)
      // What was not changed is left to what the program sees later.
      if (Object.keys(wishes).length > 0) await activity.changePagePost(actorOf(request), id, wishes)
      return reply.done(`/page-posts/${id}`, 'page-post-saved')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      return show(uses, request, reply.code(status), id, fields)
    }
  })

  app.post<OfPost>('/page-posts/:id/exclude', WRITERS, async (request, reply) => {
    const id = pagePostId(request.params.id)
    try {
      const excludedReason = bodyForm(request).line('excludedReason')
      await activity.changePagePost(actorOf(request), id, { excludedReason })
      return reply.done(`/page-posts/${id}`, 'page-post-excluded')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      return show(uses, request, reply.code(status), id, fields)
    }
  })

  app.post<OfPost>('/page-posts/:id/include', WRITERS, async (request, reply) => {
    const id = pagePostId(request.params.id)
    await activity.changePagePost(actorOf(request), id, { excludedReason: null })
    return reply.done(`/page-posts/${id}`, 'page-post-included')
  })
}

/** Reads what somebody wants otherwise than it is. */
function wishesOf(form: Form, post: ToldPagePost) {
  const genre = PAGE_POST_GENRES.find(each => each === form.line('genre'))
  const pillar = PILLARS.find(each => each === form.line('pillar')) ?? null
  const unit = unitId(form.line('branchId'))
  return {
    ...(genre !== undefined && genre !== post.genre && { genre }),
    ...(pillar !== post.pillar && { pillar }),
    ...(unit !== '' && unit !== post.unitId && { unitId: unit }),
  }
}

async function show(
  { activity, units }: Uses,
  request: FastifyRequest,
  reply: FastifyReply,
  id: string,
  problems: Readonly<Record<string, string>> = {},
): Promise<FastifyReply> {
  const actor = actorOf(request)
  const post = await activity.readPagePost(actor, pagePostId(id))
  const mayWrite = viewerMay(request.view, 'activity.write')
  const branches = mayWrite ? (await units.listUnits(actor, { limit: UNIT_LIMIT })).items : []
  const reason = bodyForm(request).raw('excludedReason')
  const props = { post, branches, problems, reason }
  return reply.page(request.view.texts.pagePost.title, <PagePostPage {...props} />)
}
