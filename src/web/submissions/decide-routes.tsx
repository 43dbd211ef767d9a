import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { SUBMISSION_REJECT_REASONS, SUBMISSION_RETURN_REASONS } from '../../intake/index.ts'
import { hasCode } from '../../kernel/errors.ts'
import { bodyForm, type Form } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { goOn } from './go-on.ts'
import { show } from './item-routes.tsx'
import type { InboxUses } from './routes.tsx'
import { submissionIn } from './submission-in.ts'

/** Giving back, not using, and taking a decision back. */
export function decideRoutes(app: FastifyInstance, uses: InboxUses): void {
  app.post('/submissions/:id/return', { config: { access: 'submissions.return' } }, (request, reply) =>
    decide(uses, request, reply, 'return'),
  )

  app.post('/submissions/:id/reject', { config: { access: 'submissions.decide' } }, (request, reply) =>
    decide(uses, request, reply, 'reject'),
  )

  app.post(
    '/submissions/:id/reopen',
    { config: { access: 'submissions.decide' } },
    async (request, reply) => {
      const id = submissionIn(request)
      await uses.submissions.reopenSubmission(actorOf(request), id)
      return reply.done(`/submissions/${id}`, 'submission-reopened')
    },
  )
}

async function decide(
  { submissions, ...rest }: InboxUses,
  request: FastifyRequest,
  reply: FastifyReply,
  verb: 'return' | 'reject',
): Promise<FastifyReply> {
  const actor = actorOf(request)
  const id = submissionIn(request)
  const form = bodyForm(request)
  try {
    if (verb === 'return')
      await submissions.returnSubmission(actor, id, answerOf(form, SUBMISSION_RETURN_REASONS))
    else await submissions.rejectSubmission(actor, id, answerOf(form, SUBMISSION_REJECT_REASONS))
    return await goOn({ submissions }, request, reply, { id })
  } catch (error) {
    if (hasCode(error, 'SUBMISSION_NOT_FOUND')) throw error
    const { status, sentence, nextStep } = formProblems(error, request.view.locale)
    const submission = await submissions.getSubmission(actor, id)
    const written = { reasonCode: form.line('reasonCode'), words: form.text('words') }
    const tried = { verb, ...written, problem: `${sentence} ${nextStep}` }
    return show({ submissions, ...rest }, request, reply.code(status), submission, { tried })
  }
}

const answerOf = <Code extends string>(form: Form, codes: readonly Code[]) => ({
  version: Number(form.line('version')),
  reasonCode: codes.find(code => code === form.line('reasonCode')),
  reason: form.text('words'),
})
