import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { differencesOf, periodOfMonth } from '../../briefing/index.ts'
import { AppError } from '../../kernel/errors.ts'
import { figureReplyId } from '../../kernel/ids.ts'
import { bodyForm, formOf } from '../form.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { BriefingListPage } from './briefing-list-page.tsx'
import { BriefingPage, type BriefingPageProps } from './briefing-page.tsx'
import type { MeetingPageUses } from './briefing-uses.ts'
import { monthText } from './month-text.ts'
import { pagesForRecap } from './pages-for-recap.ts'

const READERS = { config: { access: 'briefing.read' } } as const
const WRITERS = { config: { access: 'briefing.write' } } as const
const ReplyParams = z.object({ id: z.string().max(200).transform(figureReplyId) })

/** The month's meeting, from its figures to what was concluded. */
export function briefingRoutes(app: FastifyInstance, uses: MeetingPageUses): void {
  app.get('/briefings', READERS, async (request, reply) => {
    const page = <BriefingListPage months={await uses.listBriefings(actorOf(request))} />
    return reply.page(request.view.texts.briefings.title, page)
  })
  app.get('/briefings/:month', READERS, (request, reply) => show(uses, request, reply, {}))
  app.post('/briefings/:month/conclusions', WRITERS, (request, reply) => conclude(uses, request, reply))
  app.post('/briefings/:month/freeze', WRITERS, (request, reply) => freeze(uses, request, reply))
  app.post('/briefings/:month/amend', WRITERS, (request, reply) => amend(uses, request, reply))
  app.post('/briefings/:month/replies/:id', WRITERS, (request, reply) => answer(uses, request, reply))
}

/** Which month an address names. @throws {NOT_FOUND} */
export function monthIn(request: FastifyRequest): string {
  const { month = '' } = z.object({ month: z.string().optional() }).parse(request.params)
  if (periodOfMonth(month) === null) throw new AppError('NOT_FOUND')
  return month
}

/** Which version its query names, if any. */
export function versionIn(request: FastifyRequest): number | undefined {
  const version = Number(formOf(request.query).line('version') || Number.NaN)
  return Number.isInteger(version) ? version : undefined
}

type Refused = Partial<Pick<BriefingPageProps, 'typed' | 'refusal' | 'amend'>>

async function show(
  uses: MeetingPageUses,
  request: FastifyRequest,
  reply: FastifyReply,
  refused: Refused,
): Promise<FastifyReply> {
  const actor = actorOf(request)
  const month = monthIn(request)
  const briefing = await uses.readBriefing(
    actor,
    month,
    request.method === 'GET' ? versionIn(request) : undefined,
  )
  const { shown } = briefing
  const before =
    shown !== null && shown.version > 1 ? await uses.readBriefing(actor, month, shown.version - 1) : null
  const differences = before && differencesOf(before.brief, briefing.brief)
  const replies = await uses.listFigureReplies(actor, month)
  const pages = await pagesForRecap(uses, request)
  const props = { briefing, differences, replies, pages, ...refused }
  const { briefings } = request.view.texts
  return reply.page(`${briefings.title} ${monthText(month)}`, <BriefingPage {...props} />)
}

async function conclude(uses: MeetingPageUses, request: FastifyRequest, reply: FastifyReply) {
  const month = monthIn(request)
  const form = bodyForm(request)
  const words = form.text('conclusions')
  try {
    await uses.writeConclusions(actorOf(request), month, {
      words,
      version: Number(form.line('version')) || 0,
    })
    return reply.done(`/briefings/${month}#conclusions`, 'conclusions-saved')
  } catch (error) {
    const { status, sentence, nextStep, fields } = formProblems(error, request.view.locale)
    const typed = { words, problem: fields.conclusions ?? `${sentence} ${nextStep}` }
    return show(uses, request, reply.code(status), { typed })
  }
}

async function freeze(uses: MeetingPageUses, request: FastifyRequest, reply: FastifyReply) {
  const month = monthIn(request)
  try {
    await uses.freezeBriefing(actorOf(request), month)
    return reply.done(`/briefings/${month}`, 'briefing-frozen')
  } catch (error) {
    const { status, sentence, nextStep } = formProblems(error, request.view.locale)
    return show(uses, request, reply.code(status), { refusal: `${sentence} ${nextStep}` })
  }
}

async function amend(uses: MeetingPageUses, request: FastifyRequest, reply: FastifyReply) {
  const month = monthIn(request)
  const form = bodyForm(request)
  const reason = form.line('reason')
  try {
    await uses.amendBriefing(actorOf(request), month, {
      reason,
      version: Number(form.line('version')) || undefined,
    })
    return reply.done(`/briefings/${month}#versions`, 'briefing-amended')
  } catch (error) {
    const { status, sentence, nextStep, fields } = formProblems(error, request.view.locale)
    const problem = fields.reason ?? `${sentence} ${nextStep}`
    return show(uses, request, reply.code(status), { amend: { reason, problem } })
  }
}

async function answer(uses: MeetingPageUses, request: FastifyRequest, reply: FastifyReply) {
  const month = monthIn(request)
  try {
    await uses.answerDispute(
      actorOf(request),
      ReplyParams.parse(request.params).id,
      bodyForm(request).text('answer'),
    )
    return reply.done(`/briefings/${month}#replies`, 'dispute-answered')
  } catch (error) {
    const { status, sentence, nextStep, fields } = formProblems(error, request.view.locale)
    return show(uses, request, reply.code(status), { refusal: fields.answer ?? `${sentence} ${nextStep}` })
  }
}
