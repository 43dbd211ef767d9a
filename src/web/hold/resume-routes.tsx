import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bodyForm } from '../form.ts'
import type { HoldUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { ResumePage, type ResumePageProps } from './resume-page.tsx'
import { instantOf, type RowDraft, rowDraft, rowProblems, typedRows } from './row-draft.ts'

const HOLDERS = { config: { access: 'hold.set' } } as const

type Problems = ResumePageProps['problems']
type Decision = NonNullable<Parameters<HoldUses['endHold']>[1]>[number]

/** Going on after everything was on hold. */
export function resumeRoutes(app: FastifyInstance, uses: HoldUses): void {
  app.get('/posts/resume', HOLDERS, (request, reply) =>
    request.hold === null ? reply.redirect('/posts') : show(uses, request, reply, [], {}),
  )

  app.post('/posts/resume', HOLDERS, async (request, reply) => {
    const form = bodyForm(request)
    const typed = typedRows(form)
    if (form.raw('look') !== '') return show(uses, request, reply, typed, {})
    const { decisions, problems } = await decisionsOf(uses, request, typed)
    if (Object.keys(problems).length > 0) return show(uses, request, reply.code(422), typed, problems)
    try {
      await uses.endHold(actorOf(request), decisions)
      return reply.done('/posts', 'hold-ended')
    } catch (error) {
      const { status, sentence, nextStep, fields } = formProblems(error, request.view.locale)
      const refused = { ...rowProblems(fields, decisions), whole: `${sentence} ${nextStep}` }
      return show(uses, request, reply.code(status), typed, refused)
    }
  })
}

/** Makes decisions of what was typed; a Post of the next days whose row was left alone needs none. */
async function decisionsOf(
  uses: HoldUses,
  request: FastifyRequest,
  typed: readonly RowDraft[],
): Promise<{ decisions: readonly Decision[]; problems: Problems }> {
  const { now, timeZone, texts } = request.view
  const { coming } = await uses.previewResume(actorOf(request))
  const planned = new Map(coming.map(({ id, publishAt }) => [id, rowDraft(id, 'go', publishAt, timeZone)]))
  const decisions: Decision[] = []
  const problems: Record<string, string> = {}
  for (const row of typed) {
    const { postId } = row
    const before = planned.get(postId)
    if (row.verb === 'draft' || row.verb === 'cancel') decisions.push({ postId, do: row.verb })
    else if (before?.date !== row.date || before.time !== row.time) {
      const publishAt = instantOf(row, now, timeZone)
      if (publishAt === null) problems[postId] = texts.hold.timeWrong
      else decisions.push({ postId, do: 'move', publishAt })
    }
  }
  return { decisions, problems }
}

async function show(
  uses: HoldUses,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: readonly RowDraft[],
  problems: Problems,
): Promise<FastifyReply> {
  const { timeZone, texts } = request.view
  const { passed, coming } = await uses.previewResume(actorOf(request))
  const known = new Map(typed.map(row => [row.postId, row]))
  const full = passed.filter(({ proposedAt }) => proposedAt === null)
  const props = {
    passed: passed.map(({ post, proposedAt }) => ({
      post,
      draft: known.get(post.id) ?? rowDraft(post.id, 'go', proposedAt ?? post.publishAt, timeZone),
    })),
    coming: coming.map(post => ({
      post,
      draft: known.get(post.id) ?? rowDraft(post.id, 'go', post.publishAt, timeZone),
    })),
    problems: { ...Object.fromEntries(full.map(({ post }) => [post.id, texts.hold.noPlace])), ...problems },
  }
  return reply.page(texts.hold.resume, <ResumePage {...props} />)
}
