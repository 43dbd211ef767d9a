import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { bodyForm } from '../form.ts'
import type { FlashName } from '../html.tsx'
import type { MailUses, SelfUses } from '../officer-uses.ts'
import { actorOf } from '../plugins/authentication.ts'
import { formProblems } from '../problems-view.ts'
import { MePage, type MePageProps } from './me-page.tsx'

const Params = z.object({ id: z.string() })
type Uses = SelfUses & MailUses

const NOTHING_TOLD = { factorAddress: null, calendarAddress: null, problem: null, tried: null }

const SELF = { config: { access: 'self.manage' } } as const

/** One's own password, second factor, calendar link and sessions. */
export function meRoutes(app: FastifyInstance, uses: Uses, publicUrl: URL | null): void {
  app.get('/settings/me', SELF, (request, reply) => showMe(uses, request, reply, {}))

  app.post('/settings/me/factor', SELF, async (request, reply) => {
    const address = await uses.beginSecondFactor(actorOf(request))
    return showMe(uses, request, reply, { factorAddress: address.reveal() })
  })

  app.post('/settings/me/calendar', SELF, async (request, reply) => {
    const token = await uses.makeCalendarLink(actorOf(request))
    const home = publicUrl ?? `${request.protocol}://${request.host}`
    return showMe(uses, request, reply, {
      calendarAddress: new URL(`/calendar/${token.reveal()}.ics`, home).href,
    })
  })

  deed(app, uses, '/settings/me/calendar/remove', 'calendar-removed', (request, own) =>
    own.removeCalendarLink(actorOf(request)),
  )
  deed(app, uses, '/settings/me/password', 'password-saved', savePassword)
  deed(app, uses, '/settings/me/factor/confirm', 'factor-confirmed', (request, own) =>
    own.confirmSecondFactor(actorOf(request), bodyForm(request).line('code')),
  )
  deed(app, uses, '/settings/me/factor/remove', 'factor-removed', (request, own) =>
    own.removeSecondFactor(actorOf(request), bodyForm(request).line('code')),
  )
  deed(app, uses, '/settings/me/sessions/:id/end', 'session-ended', (request, own) =>
    own.endSession(actorOf(request), Params.parse(request.params).id),
  )
}

type Act = (request: FastifyRequest, uses: Uses) => Promise<unknown>

const savePassword: Act = (request, uses) => {
  const form = bodyForm(request)
  const current = form.raw('current')
  return uses.changePassword(actorOf(request), {
    next: form.raw('next'),
    sessionId: request.session?.id ?? '',
    ...(current !== '' && { current }),
  })
}

/** A form that does one thing, or says on the page why it could not. */
function deed(app: FastifyInstance, uses: Uses, address: string, flash: FlashName, act: Act): void {
  app.post(address, SELF, async (request, reply) => {
    try {
      await act(request, uses)
      return reply.done('/settings/me', flash)
    } catch (error) {
      const { status, headers, sentence, nextStep } = formProblems(error, request.view.locale)
      const told = { problem: `${sentence} ${nextStep}` }
      return showMe(uses, request, reply.code(status).headers(headers), told)
    }
  })
}

/** Shows a person's own page, with what was just told. */
export async function showMe(
  uses: Uses,
  request: FastifyRequest,
  reply: FastifyReply,
  told: Partial<MePageProps>,
): Promise<FastifyReply> {
  const actor = actorOf(request)
  const [person, sessions, calendarSince, mails] = await Promise.all([
    uses.getOwnPerson(actor),
    uses.listSessions(actor),
    uses.getCalendarLink(actor),
    uses.getMails(actor),
  ])
  const presentSessionId = request.session?.id ?? null
  const props = { ...NOTHING_TOLD, ...told, person, sessions, calendarSince, mails, presentSessionId }
  return reply.page(request.view.texts.me.title, <MePage {...props} />)
}
