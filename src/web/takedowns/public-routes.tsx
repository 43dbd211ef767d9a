import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { RELATIONS } from '../../intake/index.ts'
import { derivedId } from '../../kernel/derived-id.ts'
import { takedownId } from '../../kernel/ids.ts'
import { BY_LINK, type SeatUses, seatOf } from '../branch/seat-of.ts'
import { bodyForm, type Form, formOf } from '../form.ts'
import { formProblems } from '../problems-view.ts'
import { type AskDraft, AskPage, ReceivedPage } from './ask-page.tsx'
import { BoardPage } from './board-page.tsx'
import type { TakedownUses } from './takedown-uses.ts'

const ANYONE = { config: { access: 'anyone' } } as const
const RECEIPT = /^YC-\d{4}-[A-Z2-9]{4}$/
const Params = z.object({ token: z.string().max(200) })

interface Uses {
  readonly takedowns: Pick<TakedownUses, 'askTakedown'>
  readonly seats: SeatUses
  /** Null while the address is whatever somebody reached us by. */
  readonly publicUrl: URL | null
}

/** What everybody reaches: the form to have something taken down, and the notice that leads there. */
export function takedownPublicRoutes(app: FastifyInstance, { takedowns, seats, publicUrl }: Uses): void {
  app.get('/takedown', ANYONE, (request, reply) =>
    show(request, reply, { formId: request.id, what: '', why: '', relation: '', contact: '' }),
  )

  app.post('/takedown', ANYONE, async (request, reply) => {
    const form = bodyForm(request)
    // Whoever fills in what nobody sees is a program; it is told nothing that helps it.
    if (form.raw('website') !== '') return reply.done('/takedown/received')
    const draft = draftIn(form)
    const relation = RELATIONS.find(each => each === draft.relation)
    const { texts } = request.view
    if (relation === undefined)
      return show(request, reply.code(422), draft, { relation: texts.takedown.relationWanted })
    try {
      // Whoever goes back and writes something else asks something else.
      const id = draft.formId ? { id: takedownId(derivedId({ takedown: draft.formId, ...draft })) } : {}
      const receipt = await takedowns.askTakedown(request.ip, { ...draft, relation, ...id })
      return reply.done(`/takedown/received?receipt=${receipt}`)
    } catch (error) {
      const { status, headers, sentence, nextStep, fields } = formProblems(error, request.view.locale)
      const whole = `${sentence} ${nextStep}`
      return show(request, reply.code(status).headers(headers), draft, { whole, ...fields })
    }
  })

  app.get('/takedown/received', ANYONE, async (request, reply) => {
    const receipt = formOf(request.query).line('receipt')
    const page = <ReceivedPage receipt={RECEIPT.test(receipt) ? receipt : null} />
    return reply.page(request.view.texts.takedown.receivedTitle, page)
  })

  const board = (request: FastifyRequest, reply: FastifyReply, unitName: string | null) => {
    const address = new URL('/takedown', publicUrl ?? `${request.protocol}://${request.host}`).href
    const page = <BoardPage address={address} unitName={unitName} />
    return reply.page(request.view.texts.takedown.board.title, page)
  }

  app.get('/takedown/notice', ANYONE, async (request, reply) => board(request, reply, null))

  app.get('/b/:token/notice', BY_LINK, async (request, reply) => {
    const seat = await seatOf(seats, { ip: request.ip, params: Params.parse(request.params) })
    return board(request, reply, seat.unitName)
  })
}

const show = (
  request: FastifyRequest,
  reply: FastifyReply,
  draft: AskDraft,
  problems: Readonly<Record<string, string>> = {},
) => reply.page(request.view.texts.takedown.formTitle, <AskPage draft={draft} problems={problems} />)

const draftIn = (form: Form): AskDraft => ({
  formId: form.line('formId'),
  what: form.text('what'),
  why: form.text('why'),
  relation: form.line('relation'),
  contact: form.line('contact'),
})
