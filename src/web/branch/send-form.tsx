import type { FastifyReply, FastifyRequest } from 'fastify'
import { formProblems } from '../problems-view.ts'
import { fieldSentence } from '../text/index.ts'
import { sendBranchPage } from './branch-page.tsx'
import type { BranchUses } from './branch-uses.ts'
import { sendPageOf } from './form-routes.tsx'
import type { Asked } from './open-own.ts'
import { receiveForm } from './receive-form.ts'
import { articleOf, draftOf, roomFor, type SendDraft } from './send-draft.ts'
import type { SendProblems } from './send-page.tsx'
import { submissionOf } from './sent-form.ts'
import { answerSent, wantsJson } from './submission-json.ts'

/**
 * Sends a plain form: answers that were not read over become their article at once. When something is missing, or a
 * photo was refused, the form comes back whole.
 */
export async function sendForm(
  uses: BranchUses,
  asked: Asked,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { seat, view, base } = asked
  const { form, photoProblem } = await receiveForm(uses, seat, request, view)
  const isReviewed = form.line('reviewed') === 'yes'
  const draft = isReviewed ? draftOf(form) : assembled(draftOf(form), asked)
  const back = async (status: number, problems: SendProblems) => {
    const kept = { ...draft, results: roomFor(draft.results) }
    const whole = view.texts.sending.problems
    const page = { seat, base, draft: kept, problems: { whole, ...problems }, isReviewed }
    return sendBranchPage(reply.code(status), view, await sendPageOf(uses, view, asked.token, page))
  }
  if (photoProblem !== undefined) return back(422, { photos: photoProblem })
  try {
    const sent = await uses.sendSubmission(seat, submissionOf(draft, form))
    if (wantsJson(request)) return answerSent(reply, sent)
    return reply.redirect(`${base}/submissions/${sent.submission.id}?news=sent`, 303)
  } catch (error) {
    if (wantsJson(request)) throw error
    const { status, sentence, nextStep, fields } = formProblems(error, view.locale)
    const isNamed = Object.keys(fields).length > 0
    return back(
      status,
      isNamed ? fields : { whole: `${sentence} ${nextStep}`, what: missingText(draft, view) },
    )
  }
}

/** A form of nothing at all lacks its first answer. */
const missingText = ({ what, body }: SendDraft, { locale }: Asked['view']): string | undefined =>
  what === '' && body === '' ? fieldSentence({ path: 'what', code: 'REQUIRED' }, locale) : undefined

function assembled(draft: SendDraft, { seat, view }: Asked): SendDraft {
  if (draft.way === 'free' || draft.what === '') return draft
  const { title, body } = articleOf(draft, seat.unitName, view.now, view.timeZone)
  return { ...draft, title, body }
}
