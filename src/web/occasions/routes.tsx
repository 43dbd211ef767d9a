import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { AppError } from '../../kernel/errors.ts'
import type { OccasionId } from '../../kernel/ids.ts'
import type { Occasion } from '../../planning/index.ts'
import { bodyForm } from '../form.ts'
import type { TemplateUses } from '../officer-uses.ts'
import type { OccasionUses } from '../planning-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { decisionRoutes } from './decision-routes.tsx'
import { EditOccasionPage } from './edit-occasion-page.tsx'
import {
  contentOf,
  draftOfOccasion,
  EMPTY_OCCASION,
  type OccasionDraft,
  typedOccasion,
} from './occasion-draft.ts'
import { occasionIn } from './occasion-in.ts'
import { OccasionsPage } from './occasions-page.tsx'

export interface OccasionPageUses {
  readonly occasions: OccasionUses
  readonly templates: TemplateUses
}

type Problems = Readonly<Record<string, string>>

const READERS = { config: { access: 'planning.read' } } as const
const WRITERS = { config: { access: 'planning.write' } } as const

/** The occasions of the year, and one's own. */
export function occasionRoutes(app: FastifyInstance, uses: OccasionPageUses): void {
  const { occasions } = uses
  app.get('/posts/occasions', READERS, (request, reply) => showOccasions(uses, request, reply))

  app.post('/posts/occasions', WRITERS, async (request, reply) => {
    const draft = typedOccasion(bodyForm(request))
    try {
      await occasions.addOccasion(actorOf(request), contentOf(draft))
      return reply.done('/posts/occasions', 'occasion-saved')
    } catch (error) {
      return showOccasions(uses, request, reply, error, draft)
    }
  })

  app.get('/posts/occasions/:id', WRITERS, async (request, reply) => {
    const occasion = await ownOccasion(uses, request)
    return showOne(uses, request, reply, occasion.id, draftOfOccasion(occasion))
  })

  app.post('/posts/occasions/:id', WRITERS, async (request, reply) => {
    const { id } = occasionIn(request)
    const draft = typedOccasion(bodyForm(request))
    try {
      await occasions.changeOccasion(actorOf(request), id, contentOf(draft))
      return reply.done('/posts/occasions', 'occasion-saved')
    } catch (error) {
      return showOne(uses, request, reply, id, draft, error)
    }
  })

  app.post('/posts/occasions/:id/remove', WRITERS, async (request, reply) => {
    await occasions.removeOccasion(actorOf(request), occasionIn(request).id)
    return reply.done('/posts/occasions', 'occasion-removed')
  })

  decisionRoutes(app, uses.occasions, (request, reply, error) => showOccasions(uses, request, reply, error))
}

/** Shows the list; after something went wrong, with what was typed and why it will not do. */
async function showOccasions(
  { occasions, templates }: OccasionPageUses,
  request: FastifyRequest,
  reply: FastifyReply,
  error?: unknown,
  draft: OccasionDraft = EMPTY_OCCASION,
): Promise<FastifyReply> {
  const problems = problemsOf(error, request, reply)
  const { items } = await occasions.listOccasions(actorOf(request), {})
  const props = { items, draft, problems, templates: templates.listTemplates() }
  return reply.page(request.view.texts.occasions.title, <OccasionsPage {...props} />)
}

async function showOne(
  { templates }: OccasionPageUses,
  request: FastifyRequest,
  reply: FastifyReply,
  id: OccasionId,
  draft: OccasionDraft,
  error?: unknown,
): Promise<FastifyReply> {
  const problems = problemsOf(error, request, reply)
  const props = { id, draft, problems, templates: templates.listTemplates() }
  return reply.page(request.view.texts.occasions.editTitle, <EditOccasionPage {...props} />)
}

function problemsOf(error: unknown, { view }: FastifyRequest, reply: FastifyReply): Problems {
  if (error === undefined) return {}
  const { status, sentence, nextStep, fields } = formProblems(error, view.locale)
  reply.code(status)
  return { ...fields, whole: `${sentence} ${nextStep}` }
}

/** @throws {OCCASION_NOT_FOUND} also for a built-in one, which has no page */
async function ownOccasion({ occasions }: OccasionPageUses, request: FastifyRequest): Promise<Occasion> {
  const { id } = occasionIn(request)
  const { items } = await occasions.listOccasions(actorOf(request), {})
  const found = items.find(item => item.id === id && item.isOwn)
  if (found === undefined) throw new AppError('OCCASION_NOT_FOUND')
  return found.occasion
}
