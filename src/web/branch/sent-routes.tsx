import type { FastifyInstance, FastifyReply } from 'fastify'
import { z } from 'zod'
import type { Submission } from '../../intake/index.ts'
import { photoId } from '../../kernel/ids.ts'
import { bodyForm, type Form } from '../form.ts'
import { formProblems } from '../problems-view.ts'
import type { AnswerDraft } from './answer-form.tsx'
import { sendBranchPage } from './branch-page.tsx'
import type { BranchSettings, BranchUses } from './branch-uses.ts'
import { changeOwnPhoto, PHOTO_VERBS } from './change-own-photo.ts'
import { type AskedOwn, openOwn } from './open-own.ts'
import { receiveForm } from './receive-form.ts'
import { BY_LINK } from './seat-of.ts'
import { saidOf } from './sent-form.ts'
import { answerByJson, carriesJson, showByJson, wantsJson } from './submission-json.ts'
import { SubmissionPage, type SubmissionPageProps } from './submission-page.tsx'

const NO_ANSWER: AnswerDraft = { note: '', photoIds: [], problem: null }
const PhotoParams = z.object({ photo: z.string().max(200).transform(photoId) })
const News = z.object({ news: z.enum(['sent', 'answered']).nullable().catch(null) })

/** A branch's own Submission: how far it is, its photos in the branch's order, and what the branch adds. */
export function sentRoutes(app: FastifyInstance, settings: BranchSettings, uses: BranchUses): void {
  const open = openOwn(settings, uses)

  app.get('/b/:token/submissions/:id', BY_LINK, async (request, reply) => {
    const own = await open(request)
    if (wantsJson(request)) return showByJson(uses, own.seat, request, reply)
    const { news } = News.parse(request.query)
    return show(reply, own, await uses.getOwnSubmission(own.seat, own.id), { news })
  })

  app.post('/b/:token/submissions/:id/answer', BY_LINK, async (request, reply) => {
    const own = await open(request)
    if (carriesJson(request)) return answerByJson(uses, own.seat, request, reply)
    const { form, photoProblem } = await receiveForm(uses, own.seat, request, own.view)
    const [note, photoIds] = [form.text('note'), form.all('photo')]
    const again = async (status: number, draft: AnswerDraft) =>
      show(reply.code(status), own, await uses.getOwnSubmission(own.seat, own.id), { answer: draft })
    if (note === '' && photoIds.length === 0)
      return again(422, { ...NO_ANSWER, problem: photoProblem ?? own.view.texts.sent.answerEmpty })
    try {
      await answer(uses, own, form)
    } catch (error) {
      const { status, sentence, nextStep } = formProblems(error, own.view.locale)
      if (status === 404) throw error
      return again(status, { note, photoIds, problem: `${sentence} ${nextStep}` })
    }
    if (photoProblem !== undefined) return again(422, { ...NO_ANSWER, problem: photoProblem })
    return reply.redirect(`${own.address}?news=answered`, 303)
  })

  for (const verb of PHOTO_VERBS)
    app.post(`/b/:token/submissions/:id/photos/:photo/${verb}`, BY_LINK, async (request, reply) => {
      const own = await open(request)
      const { photo } = PhotoParams.parse(request.params)
      await changeOwnPhoto(uses, own, photo, verb, bodyForm(request))
      return reply.redirect(`${own.address}#photos`, 303)
    })
}

const answer = (uses: BranchUses, { seat, id }: AskedOwn, form: Form): Promise<Submission> => {
  const uploadIds = form.all('photo')
  return uses.answerReturn(seat, id, {
    note: form.text('note'),
    uploadIds,
    photos: saidOf(form, uploadIds),
  })
}

function show(
  reply: FastifyReply,
  { view, token, base }: AskedOwn,
  submission: Submission,
  more: Partial<Pick<SubmissionPageProps, 'news' | 'answer'>>,
): FastifyReply {
  const page = { submission, base, news: null, answer: NO_ANSWER, ...more }
  const title = submission.title || view.texts.sent.untitled
  return sendBranchPage(reply, view, { title, token, body: <SubmissionPage {...page} /> })
}
