import type { FastifyInstance } from 'fastify'
import { bodyForm } from '../form.ts'
import { viewOf } from '../html.tsx'
import { sendBranchPage } from './branch-page.tsx'
import type { BranchSettings, SeatPageUses } from './branch-uses.ts'
import { TakeOverPage } from './handover-page.tsx'
import { openLink } from './open-own.ts'
import { readLink } from './read-link.ts'
import { BY_LINK } from './seat-of.ts'
import { WelcomePage } from './welcome-page.tsx'

/** Taking a branch's seat over: looking uses nothing up, because messengers look to show a preview. */
export function handoverRoutes(app: FastifyInstance, settings: BranchSettings, uses: SeatPageUses): void {
  const open = openLink(settings, uses)

  app.get('/h/:token', BY_LINK, async (request, reply) => {
    const { token } = readLink(request)
    const offer = await uses.openHandover(token, request.ip)
    const view = viewOf(request, settings)
    const body = <TakeOverPage offer={offer} token={token} claim={settings.newToken()} />
    return sendBranchPage(reply, view, {
      title: view.texts.seat.takeOverTitle(offer.unitName),
      token: null,
      body,
    })
  })

  app.post('/h/:token', BY_LINK, async (request, reply) => {
    const { token } = readLink(request)
    const form = bodyForm(request)
    const claim = form.raw('claim') || settings.newToken()
    const holderName = form.line('holderName')
    const seatToken = await uses.takeOverSeat(token, request.ip, { claim, holderName })
    return reply.redirect(`/b/${seatToken.reveal()}/welcome`, 303)
  })

  app.get('/b/:token/welcome', BY_LINK, async (request, reply) => {
    const { token, base, seat, view } = await open(request)
    const body = <WelcomePage seat={seat} base={base} record={await uses.readSeatRecord(seat)} />
    return sendBranchPage(reply, view, { title: view.texts.seat.welcome(seat.unitName), token, body })
  })
}
