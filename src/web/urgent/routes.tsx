import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../../ports/clock.ts'
import { formOf } from '../form.ts'
import type { OfficerUses } from '../officer-uses.ts'
import { publishPages } from '../pages/publish-pages.ts'
import { actorOf } from '../plugins/authentication.ts'
import { checkFormText, isConsentMissing } from '../posts/check-form-text.ts'
import { type ComposeDraft, emptyDraft } from '../posts/compose-draft.ts'
import type { DraftProblems } from '../posts/compose-page.tsx'
import { newPostOf } from '../posts/compose-steps.ts'
import { draftProblems } from '../posts/draft-problems.ts'
import { receiveDraft } from '../posts/receive-draft.ts'
import { UrgentPage } from './urgent-page.tsx'

const WRITERS = { config: { access: 'posts.write' } } as const

/** Writing an urgent Post: the shortest way from the news to its approvers. */
export function urgentRoutes(app: FastifyInstance, uses: OfficerUses, clock: Clock): void {
  app.get('/posts/urgent', WRITERS, (request, reply) => {
    const { now, timeZone } = request.view
    return show(uses, request, reply, emptyDraft(request.id, now, timeZone, formOf(request.query)))
  })

  app.post('/posts/urgent', WRITERS, async (request, reply) => {
    const { draft, problems } = await receiveDraft(uses.photos, clock, request)
    if (Object.keys(problems).length > 0) return show(uses, request, reply, draft, problems)
    return send(uses, request, reply, draft)
  })
}

async function send(
  uses: OfficerUses,
  request: FastifyRequest,
  reply: FastifyReply,
  draft: ComposeDraft,
): Promise<FastifyReply> {
  const { urgent, proofreading } = request.view.texts
  if (isConsentMissing(await checkFormText(uses.textHelp, request, draft), draft.isAcknowledged)) {
    const problems = { whole: urgent.problems, message: proofreading.consentMissing }
    return show(uses, request, reply, draft, problems, true)
  }
  try {
    const post = { ...newPostOf(draft), kind: 'urgent' } as const
    const id = await uses.posts.scheduleSiblings(actorOf(request), post)
    return reply.done(`/posts/${id}`, 'urgent-sent')
  } catch (error) {
    const problems = draftProblems(error, request.view)
    return show(uses, request, reply, draft, { ...problems, whole: urgent.problems })
  }
}

async function show(
  uses: OfficerUses,
  request: FastifyRequest,
  reply: FastifyReply,
  draft: ComposeDraft,
  problems: DraftProblems = {},
  asksConsent = false,
): Promise<FastifyReply> {
  const actor = actorOf(request)
  const pages = await publishPages(uses.organisation, actor)
  const isTooFew = (await uses.rules.getApprovalRules(actor)).tooFew.includes('urgent')
  if (Object.keys(problems).length > 0) reply.code(422)
  const props = { draft, pages, problems, isTooFew, asksConsent }
  return reply.page(request.view.texts.urgent.title, <UrgentPage {...props} />)
}
