import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { hasCode } from '../../kernel/errors.ts'
import { photoId, postId, takedownId, unitId } from '../../kernel/ids.ts'
import { plusDays } from '../../kernel/local-date.ts'
import { instantAt } from '../../kernel/local-instant.ts'
import { parseDate } from '../../kernel/vietnamese-date.ts'
import { bodyForm, formOf } from '../form.ts'
import type { UnitUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { type SearchDraft, TakedownPage, type TakedownTry } from './takedown-page.tsx'
import type { TakedownUses } from './takedown-uses.ts'
import { TakedownsPage } from './takedowns-page.tsx'

const DESK = { config: { access: 'submissions.decide' } } as const
const LIST_LIMIT = 50
const UNIT_LIMIT = 300
const MIDNIGHT = { hour: 0, minute: 0 }
const Params = z.object({ id: z.string().transform(takedownId) })

interface Uses {
  readonly takedowns: TakedownUses
  readonly units: UnitUses
}

/** The desk at which requests to take something down are settled. */
export function takedownDeskRoutes(app: FastifyInstance, uses: Uses): void {
  const { takedowns } = uses
  app.get('/takedowns', DESK, async (request, reply) => {
    const cursor = formOf(request.query).line('cursor')
    const wanted = { limit: LIST_LIMIT, ...(cursor && { cursor }) }
    const { items, nextCursor } = await takedowns.listTakedowns(actorOf(request), wanted)
    const page = <TakedownsPage takedowns={items} next={nextCursor} />
    return reply.page(request.view.texts.takedown.title, page)
  })

  app.get('/takedowns/:id', DESK, (request, reply) => show(uses, request, reply))

  app.post('/takedowns/:id/begin', DESK, async (request, reply) => {
    const { id } = Params.parse(request.params)
    const form = bodyForm(request)
    const again = (begin: string) => {
      const chosen = [...form.all('post'), ...form.all('photo')]
      return show(uses, request, reply.code(422), { problems: { begin }, chosen })
    }
    if (form.line('sure') !== 'yes') return again(request.view.texts.takedown.sureWanted)
    const choice = { postIds: form.all('post').map(postId), photoIds: form.all('photo').map(photoId) }
    try {
      await takedowns.beginTakedown(actorOf(request), id, choice)
      return reply.done(`/takedowns/${id}`, 'takedown-begun')
    } catch (error) {
      if (!hasCode(error, 'TAKEDOWN_EMPTY')) throw error
      const { sentence, nextStep } = formProblems(error, request.view.locale)
      return again(`${sentence} ${nextStep}`)
    }
  })

  app.post('/takedowns/:id/refuse', DESK, async (request, reply) => {
    const { id } = Params.parse(request.params)
    const reason = bodyForm(request).text('reason')
    try {
      await takedowns.refuseTakedown(actorOf(request), id, reason)
      return reply.done(`/takedowns/${id}`, 'takedown-refused')
    } catch (error) {
      const { status, fields } = formProblems(error, request.view.locale)
      if (fields.reason === undefined) throw error
      return show(uses, request, reply.code(status), { problems: fields, reason })
    }
  })

  app.post('/takedowns/:id/answered', DESK, async (request, reply) => {
    const { id } = Params.parse(request.params)
    await takedowns.answerTakedown(actorOf(request), id)
    return reply.done(`/takedowns/${id}`, 'takedown-answered')
  })
}

async function show(
  { takedowns, units }: Uses,
  request: FastifyRequest,
  reply: FastifyReply,
  tried: TakedownTry = { problems: {} },
): Promise<FastifyReply> {
  const actor = actorOf(request)
  const takedown = await takedowns.getTakedown(actor, Params.parse(request.params).id)
  const { items } = await units.listUnits(actor, { limit: UNIT_LIMIT })
  const query = formOf(request.query)
  const search = searchIn(query)
  const isAsked = query.raw('text') !== '' || Object.values(search).some(Boolean)
  const found = isAsked
    ? await takedowns.findTakedownPosts(actor, readSearch(search, request.view.timeZone))
    : null
  const page = <TakedownPage {...{ takedown, units: items, search, found, tried }} />
  return reply.page(`${request.view.texts.takedown.title} ${takedown.receiptNumber}`, page)
}

const searchIn = (form: ReturnType<typeof formOf>): SearchDraft => ({
  text: form.line('text'),
  from: form.line('from'),
  to: form.line('to'),
  unitId: form.line('unitId'),
})

function readSearch({ text, from, to, unitId: unit }: SearchDraft, timeZone: string) {
  const first = parseDate(from)
  const last = parseDate(to)
  return {
    text,
    ...(unit && { unitId: unitId(unit) }),
    ...(first && { from: instantAt(first, MIDNIGHT, timeZone) }),
    ...(last && { to: instantAt(plusDays(last, 1), MIDNIGHT, timeZone) }),
  }
}
