import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { bodyForm, formOf } from '../form.ts'
import { viewOf } from '../html.tsx'
import { linkAddress } from '../link-address.ts'
import { formProblems } from '../problems-view.ts'
import { sendBranchPage } from './branch-page.tsx'
import type { BranchSettings, SeatPageUses } from './branch-uses.ts'
import { readLink } from './read-link.ts'
import { BY_LINK, seatOf } from './seat-of.ts'
import { OfferPage, SeatPage, type SeatPageProps } from './seat-page.tsx'

/** The seat's own page under a branch's link: its holder, how they are told, handing over. */
export function seatRoutes(app: FastifyInstance, settings: BranchSettings, uses: SeatPageUses): void {
  app.get('/b/:token/seat', BY_LINK, (request, reply) => show(settings, uses, request, reply, null))

  app.post('/b/:token/seat', BY_LINK, async (request, reply) => {
    const { token, base } = readLink(request)
    const seat = await seatOf(uses, { ip: request.ip, params: { token } })
    const form = bodyForm(request)
    const draft = { holderName: form.line('holderName'), holderEmail: form.line('holderEmail') }
    try {
      await uses.changeHolder(seat, draft)
      return reply.redirect(`${base}/seat?saved=1`, 303)
    } catch (error) {
      const { status, fields } = formProblems(error, settings.locale)
      if (status === 410) throw error
      return show(settings, uses, request, reply.code(status), { draft, problems: fields })
    }
  })

  app.post('/b/:token/seat/handover', BY_LINK, async (request, reply) => {
    const { token, base } = readLink(request)
    const seat = await seatOf(uses, { ip: request.ip, params: { token } })
    const offer = await uses.makeOwnHandover(seat)
    const view = viewOf(request, settings)
    const address = linkAddress(settings.publicUrl, '/h')(request, offer.token)
    const body = <OfferPage unitName={seat.unitName} base={base} offer={offer} address={address} />
    return sendBranchPage(reply, view, { title: view.texts.seat.offerTitle(seat.unitName), token, body })
  })
}

async function show(
  settings: BranchSettings,
  uses: SeatPageUses,
  request: FastifyRequest,
  reply: FastifyReply,
  typed: Pick<SeatPageProps, 'draft' | 'problems'> | null,
): Promise<FastifyReply> {
  const { token, base } = readLink(request)
  const seat = await seatOf(uses, { ip: request.ip, params: { token } })
  const { draft, problems } = typed ?? { draft: await uses.getHolder(seat), problems: {} }
  const isSaved = typed === null && formOf(request.query).raw('saved') === '1'
  const page = {
    unitName: seat.unitName,
    base,
    draft,
    problems,
    isSaved,
    ending: await uses.readOwnEnding(seat),
  }
  return sendBranchPage(reply, viewOf(request, settings), {
    title: seat.unitName,
    token,
    body: <SeatPage {...page} />,
  })
}
