import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Clock } from '../../ports/clock.ts'
import { formOf } from '../form.ts'
import type { OfficerUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { fixFormText } from './check-form-text.ts'
import { type ComposeDraft, emptyDraft, publishAtOf } from './compose-draft.ts'
import { ComposePage, type DraftProblems } from './compose-page.tsx'
import { composePartRoutes, composeProps } from './compose-parts.tsx'
import { applyButton, chooseTemplate, fillFromTemplate, newPostOf } from './compose-steps.ts'
import { draftProblems } from './draft-problems.ts'
import { openQuestions } from './open-questions.ts'
import { receiveDraft } from './receive-draft.ts'
import { isFixButton } from './text-fixes.ts'

const WRITERS = { config: { access: 'posts.write' } } as const

/** Writing a Post. Each button of the form sends all of it, and nothing typed is lost whatever comes of it. */
export function composeRoutes(app: FastifyInstance, uses: OfficerUses, clock: Clock): void {
  app.get('/posts/new', WRITERS, async (request, reply) => {
    const { now, timeZone } = request.view
    const asked = emptyDraft(request.id, now, timeZone, formOf(request.query))
    return show(uses, request, reply, chooseTemplate(asked, uses.templates))
  })

  app.post('/posts/new', WRITERS, async (request, reply) => {
    const { draft, button, problems } = await receiveDraft(uses.photos, clock, request)
    if (Object.keys(problems).length > 0) return show(uses, request, reply, draft, problems)
    if (button === 'schedule') return schedule(uses, request, reply, draft)
    return press(uses, request, reply, draft, button)
  })

  composePartRoutes(app, uses, clock)
}

/** Does what a button says that only changes the draft. */
async function press(
  uses: OfficerUses,
  request: FastifyRequest,
  reply: FastifyReply,
  draft: ComposeDraft,
  button: string,
): Promise<FastifyReply> {
  try {
    if (isFixButton(button))
      return await show(uses, request, reply, await fixFormText(uses.textHelp, request, draft, button))
    return await show(uses, request, reply, changed(uses, draft, button))
  } catch (error) {
    return show(uses, request, reply, draft, draftProblems(error, request.view))
  }
}

function changed({ templates }: OfficerUses, draft: ComposeDraft, button: string): ComposeDraft {
  if (button === 'choose-template') return chooseTemplate(draft, templates)
  if (button === 'fill-template') return fillFromTemplate(draft, templates)
  return applyButton(draft, button)
}

async function schedule(
  uses: OfficerUses,
  request: FastifyRequest,
  reply: FastifyReply,
  draft: ComposeDraft,
): Promise<FastifyReply> {
  const { now, timeZone, texts } = request.view
  const asked = publishAtOf(draft, now, timeZone)
  if ('wrong' in asked) {
    const wrong = asked.wrong.map(part => [part, texts.compose[`${part}Wrong`]])
    const problems = { whole: texts.compose.problems, ...Object.fromEntries(wrong) }
    return show(uses, request, reply, draft, problems)
  }
  const questions = await openQuestions(uses, request, draft)
  if (questions !== null) return show(uses, request, reply, draft, questions)
  try {
    const id = await uses.posts.scheduleSiblings(actorOf(request), newPostOf(draft, asked.at))
    return reply.done(`/posts/${id}`, 'post-scheduled')
  } catch (error) {
    return show(uses, request, reply, draft, draftProblems(error, request.view))
  }
}

async function show(
  uses: OfficerUses,
  request: FastifyRequest,
  reply: FastifyReply,
  draft: ComposeDraft,
  problems: DraftProblems = {},
): Promise<FastifyReply> {
  const props = await composeProps(uses, request, draft, problems)
  if (Object.keys(problems).length > 0) reply.code(422)
  return reply.page(request.view.texts.compose.title, <ComposePage {...props} />)
}
